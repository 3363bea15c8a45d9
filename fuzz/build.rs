//! Tells the linker where the library of Python is: what a build script says is for its own
//! package's targets alone.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    pyo3_build_config::add_libpython_rpath_link_args();
}
