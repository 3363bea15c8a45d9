"""The cellmate that a script here runs: one that is given, or the release, which is built first."""
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def add_option(parser):
    parser.add_argument("--binary", help="a cellmate, instead of that which is built here")


def cellmate(args):
    """Its path. To be asked before the working directory changes."""
    if args.binary:
        return os.path.abspath(args.binary)
    subprocess.run(["cargo", "build", "--release", "--quiet"], check=True, cwd=ROOT)
    return os.path.join(ROOT, "target", "release", "cellmate")
