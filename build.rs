//! Tells the embedded subject which Python it is built for, and the linker where to find it.
//!
//! Everything here is behind the feature `embed`; without it no Python is needed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "embed")]
    if let Err(reason) = embed::describe() {
        println!("cargo::error={reason}");
        println!(
            "cargo::error=set PYO3_PYTHON to a Python of 3.9 or later that has its shared library, or build \
             with --no-default-features --features cli and give the Python by --python"
        );
    }
}

#[cfg(feature = "embed")]
mod embed {
    use std::{path::Path, process::Command};

    pub fn describe() -> Result<(), String> {
        println!("cargo::rerun-if-env-changed=PYO3_PYTHON");
        let config = pyo3_build_config::get();
        // Else the loader may find another release of the same minor version, or none.
        pyo3_build_config::add_libpython_rpath_link_args();
        let python = config.executable().ok_or("the build configuration of pyo3 names no Python")?;
        if let (true, Some(folder), Some(name)) = (config.shared(), config.lib_dir(), config.lib_name()) {
            let found = ["so", "dylib", "a"]
                .iter()
                .any(|extension| Path::new(folder).join(format!("lib{name}.{extension}")).exists());
            if cfg!(unix) && !found {
                return Err(format!(
                    "{python} has no library: there is no lib{name} to link with in {folder}"
                ));
            }
        }
        let ask = "import sys; print(sys.base_prefix); print(sys.version.split()[0])";
        let answer = Command::new(python)
            .args(["-I", "-S", "-c", ask])
            .output()
            .map_err(|error| format!("cannot run {python}: {error}"))?;
        let text = String::from_utf8_lossy(&answer.stdout);
        let mut lines = text.lines();
        let (Some(home), Some(release)) = (lines.next(), lines.next()) else {
            return Err(format!("{python} does not tell its version"));
        };
        println!("cargo::rustc-env=CELLMATE_BUILT_HOME={home}");
        println!("cargo::rustc-env=CELLMATE_BUILT_PYTHON={python}");
        println!("cargo::rustc-env=CELLMATE_BUILT_RELEASE={release}");
        Ok(())
    }
}
