//! What is parsed, printed and parsed again is the same program.

use cellmate::{
    parse::parse,
    render::{render, render_expr},
    tree::{Constant, Expr, Str},
};

/// Checks that `source`, as printed, is the same program again; gives the printed text.
#[track_caller]
fn round_trip(source: &str) -> String {
    let program = parse(source).unwrap_or_else(|error| panic!("{error} in:\n{source}"));
    let printed = render(&program);
    match parse(&printed) {
        Ok(again) => assert_eq!(again, program, "{source}\nis printed as\n{printed}"),
        Err(error) => panic!("{error}\n{source}\nis printed as\n{printed}"),
    }
    printed
}

#[test]
fn text_in_the_printed_form_stays_as_it_is() {
    for source in [
        // Statements.
        "x = y = a, b\n",
        "x += yield\n",
        "x += a, b\nx += (*a, b)\n",
        "x: int = 1\n(x): int\nx.y: int\n",
        "for a, b in c, d:\n    pass\nelse:\n    break\n",
        "for x in (*a, b):\n    continue\n",
        "async def f():\n    async for x in y:\n        pass\n    async with a as b, c:\n        await d\n",
        "while x := f():\n    pass\n",
        "if a:\n    pass\nelif b:\n    pass\nelse:\n    pass\n",
        "if a:\n    pass\nelse:\n    if b:\n        pass\n    c\n",
        "with ((a, b)):\n    pass\n",
        "with (a, b) as (c, d):\n    pass\n",
        "with (yield), (x := 1):\n    pass\n",
        "try:\n    pass\nexcept (A, B) as e:\n    pass\nexcept:\n    pass\nelse:\n    pass\nfinally:\n    pass\n",
        "try:\n    pass\nexcept* A:\n    raise\n",
        "@a.b(c)\n@d\nasync def f(a, b: int = 1, /, c=2, *args: int, d, e=3, **kwargs) -> int:\n    return a, *b\n",
        "def f(*, a):\n    nonlocal b, c\n    global d\n",
        "class C[T: (int, str) = int, *Ts = *x, **P](B, *Bs, metaclass=M, **kw):\n    pass\n",
        "type X[T] = list[T]\n",
        "del a, (b, c), [d], e[0]\n",
        "raise A from b\n",
        "assert (a, b), c\n",
        "import a.b as c, d\nfrom . import e\nfrom ..f.g import h as i, j\nfrom k import *\n",
        "lazy import a\nlazy from b import c\n",
        // Patterns.
        "match (a, b):\n    case [1, *_] | [-1, *x]:\n        pass\n",
        "match x:\n    case {\"a\": 1 | 2 as y, **z} if z:\n        pass\n",
        "match x:\n    case A(b, (1 | 2) | 3, c=D.e) | None | 1 + 2j:\n        pass\n    case (a as b) as c:\n        pass\n    case _:\n        pass\n",
        // Expressions.
        "yield\n",
        "x = yield a, b\n",
        "f((yield), a, *b, c=d, **e)\n",
        "f(x for x in y)\n",
        "f((x := y for y in z))\n",
        "f((x for x in y), z)\n",
        "(x := 1)\n",
        "[x := 1, *y, (yield)]\n",
        "{(x := 1), *y}\n",
        "{a: b, **c, **(d or e)}\n",
        "[a for b, c in d if e if (f if g else h) async for (i,) in (lambda: 0)]\n",
        "{a: b for a.x in c}\n",
        "{**a for b in c}\n[*a for b in c]\n",
        "lambda: lambda a, /, b=1, *, c, **d: a if b else lambda: c\n",
        "(lambda: a)()\n",
        "a or b and not c == d < e\n",
        "(a or b) or c\na or (b or c)\n",
        "(a and b) in c\n",
        "not (not a) == b\n",
        "-a ** b\n",
        "(-a) ** -b ** c\n",
        "(a ** b) ** c\n",
        "a - b - (c - d) * -e\n",
        "a | b ^ c & d << e + f @ ~g\n",
        "await a ** b\n",
        "(await a).b\n",
        "(1).real + 1.0.real + 1e300j.imag\n",
        "a[b, c][d:e:f, ...][:][(*g,)][()][h:i,][(j,)]\n",
        "(a, *b), (), (c,)\n",
        "a[(b := c)]\n",
        "(a if b else c) if (d if e else f) else g if h else i\n",
        // Literals.
        "1e999, 1e16, 123456789012345678901234567890, 0xffffffffffffffffffff\n",
        "None, True, ...\n",
        "\"it's\", '\"', \"'\\\"\", \"\\\\ \\n \\x00 \\u2028 é \\ufffd\", \"\\ud800\"\n",
        "b\"it's\", b'\"', b\"\\xff\\n\"\n",
        // f-strings.
        "f\"{a}{b!r:>{c}} {{}} {d:\\x7b\\x7d%Y}\"\n",
        "f\"\", f\"a\"\n",
        "f\"{ {a: b}} {(lambda: c)} {(a if b else lambda: c)} {(d := e)} {f != g}\"\n",
        "f\"{a['b']} \\\" '\"\n",
        "t\"{a!r} {b['c']:{d}}\"\n",
    ] {
        assert_eq!(round_trip(source), source);
    }
}

#[test]
fn what_older_versions_cannot_read_in_a_field_is_avoided() {
    for (source, expected) in [
        (r#"f'{a["b"]}'"#, r#"f"{a['b']}""#),
        (r#"f'{"a" + "it is"}'"#, r#"f"{'a' + 'it is'}""#),
        (r#"f"""{"it's"}"""  "#, r#"f"{'''it's'''}""#),
        (r#"f"""{f"{x['a']}"}"""  "#, r#"f"{f'''{x['a']}'''}""#),
        (r#"f"""{f"{b'a'}"}"""  "#, r#"f"{f'''{b'a'}'''}""#),
        (r#"f'{f"a"}{"b"}'"#, r#"f"{f'a'}{'b'}""#),
    ] {
        let printed = round_trip(source);
        assert_eq!(printed.trim_end(), expected);
        assert!(parse(&printed).unwrap().newer.0.is_empty(), "{printed}");
    }
    // There is no way before 3.12.
    assert_eq!(round_trip(r#"f'{"\n"}'"#), "f\"{\"\\n\"}\"\n");
    let nested = "f'{".repeat(50) + "x" + &"}'".repeat(50);
    round_trip(&nested);
}

#[test]
fn trees_that_no_text_has_are_printed_nonetheless() {
    let lossy = Expr::constant(Constant::Str(Str { text: "a\u{fffd}".into(), lossy: true }));
    assert_eq!(render_expr(&lossy), "\"a\\ud800\"");
    assert_eq!(render_expr(&Expr::int(-1)), "-1");
    assert_eq!(render_expr(&Expr::constant(Constant::Float(f64::NEG_INFINITY))), "-1e999");
}

#[test]
fn a_deep_program_is_printed() {
    for source in
        [format!("x{}", " + 1".repeat(2_500)), format!("x{}", ".a".repeat(2_500)), "not ".repeat(2_500) + "x"]
    {
        std::thread::spawn(move || round_trip(&source)).join().unwrap();
    }
}

/// Where the standard library of the machine's Python is.
#[cfg(feature = "embed")]
fn standard_library() -> std::path::PathBuf {
    let python = std::env::var("PYO3_PYTHON").unwrap_or_else(|_| "python3".into());
    let output = std::process::Command::new(python)
        .args(["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"])
        .output()
        .expect("a Python, as for the feature `embed`");
    String::from_utf8(output.stdout).unwrap().trim_end().into()
}

#[cfg(feature = "embed")]
#[test]
fn the_standard_library_survives_the_round_trip() {
    let mut folders = vec![standard_library()];
    let (mut files, mut sample, mut programs) = (0, 0, 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("site-packages") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                let Ok(source) = std::fs::read_to_string(&path) else { continue };
                files += 1;
                // A sample, for time.
                if files % 4 > 0 {
                    continue;
                }
                sample += 1;
                if parse(&source).is_ok() {
                    programs += 1;
                    round_trip(&source);
                }
            }
        }
    }
    assert!(files > 500, "{files} files");
    // All but a few, which are bad on purpose.
    assert!(programs + 10 >= sample, "{programs} of {sample}");
}
