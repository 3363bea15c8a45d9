//! The page of the score board in a real browser: it is opened, a cell is clicked, then a case.
//!
//! Needs a Chromium (`ci/browser` installs one), on the `PATH` or named by `CELLMATE_BROWSER`; without it
//! the test says so and checks nothing, unless `CELLMATE_BROWSER` is set.

#![cfg(feature = "cli")]

mod common;

use common::cellmate;
use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Clicks on a cell and then on a case, as a reader does, and writes down what is to be seen after
/// each of them.
const READER: &str = r##"<script>
"use strict";
addEventListener("load", () => setTimeout(() => {
  const seen = [];
  const visible = (one) => one.checkVisibility();
  const look = (what) => {
    const cases = [...document.querySelectorAll("details.case")].filter(visible);
    const reports = [...document.querySelectorAll("pre.report")].filter(visible);
    seen.push(what + ": " + cases.length + " cases, " + cases.filter((one) => one.open).length + " open, " +
      reports.map((one) => one.textContent.split("\n")[0]).join("; ") + " | " +
      (document.getElementById("filter").hidden ? "no filter" : document.getElementById("filter").innerText));
  };
  const next = () => new Promise((done) => setTimeout(done, 50));
  (async () => {
    look("opened");
    document.querySelector('td.failed a[href$="/two"], td a[href$="/two"]').click();
    await next();
    look("theme clicked");
    document.querySelector("#filter a").click();
    await next();
    look("all again");
    const one = [...document.querySelectorAll("details.case:not([open])")].filter(visible)[0];
    one.querySelector("summary").click();
    await next();
    look("case clicked");
    document.title = "seen";
    const result = document.createElement("pre");
    result.id = "seen";
    result.textContent = seen.join("\n");
    document.body.append(result);
  })();
}, 50));
</script></body>"##;

fn browser() -> Option<String> {
    if let Ok(named) = std::env::var("CELLMATE_BROWSER") {
        return Some(named);
    }
    let runs = |name: &&str| {
        let command =
            Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        command.is_ok_and(|status| status.success())
    };
    ["chromium", "chromium-browser", "google-chrome", "chrome"].into_iter().find(runs).map(str::to_owned)
}

/// Opens a page, lets its scripts run, and does what `arguments` say.
fn open(browser: &str, page: &Path, arguments: &[&str]) -> String {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
        .args(["--virtual-time-budget=5000", "--window-size=1200,900"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(arguments)
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap_or_else(|error| panic!("{browser}: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const CLOSURE: &str = "def outer(x):\n    return lambda: x\n\n\nf = outer(1)\nf()\n";
const CLASS: &str = "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n    return C\n\n\nf()\n";

#[test]
fn a_reader_gets_from_a_cell_of_the_score_board_to_the_report_of_a_case() {
    let Some(browser) = browser() else {
        println!("no browser was found, nothing was checked: ci/browser installs one");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("one/a.py", CLOSURE), ("two/c.py", CLASS), ("three/d.py", CLASS)] {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let page = folder.path().join("board.html");
    let done = cellmate(&[
        "matrix",
        "--subject",
        "embedded",
        "--plant",
        "class-scope-invisible",
        "--html",
        page.to_str().unwrap(),
        folder.path().to_str().unwrap(),
    ]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let text = std::fs::read_to_string(&page).unwrap();
    let read = folder.path().join("read.html");
    std::fs::write(&read, text.replace("</body>", READER)).unwrap();
    let seen = open(&browser, &read, &["--dump-dom"]);
    let seen =
        seen.split("<pre id=\"seen\">").nth(1).unwrap_or_else(|| panic!("the script did not run: {seen}"));
    let seen: Vec<&str> = seen.lines().take(4).collect();
    let [opened, theme, all, case] = seen.as_slice() else { panic!("{seen:?}") };
    assert!(opened.starts_with("opened: 2 cases, 0 open,  | no filter"), "{seen:#?}");
    // The only case of a theme is open at once, with its report.
    assert!(
        theme.starts_with("theme clicked: 1 cases, 1 open, ") && theme.contains("two/c.py:"),
        "{seen:#?}"
    );
    assert!(theme.contains("1 case of") && theme.contains("theme two"), "{seen:#?}");
    assert!(all.starts_with("all again: 2 cases, 1 open, "), "{seen:#?}");
    assert!(case.starts_with("case clicked: 2 cases, 2 open, ") && case.contains("three/d.py:"), "{seen:#?}");
    if let Some(file) = std::env::var("CELLMATE_SCREENSHOT").ok().filter(|file| !file.is_empty()) {
        open(&browser, &page, &[&format!("--screenshot={file}")]);
    }
}
