//! Rejections: programs that can be parsed, yet are no Python.
//!
//! What makes a program wrong is the language's affair: each kind of error is a rule. A compiler
//! reports one error only, so which of several wins, and where it is said to be, belongs to the
//! prediction, too; that is CPython's layout. It goes through a program in stages, and the first
//! error of the first stage that finds one wins:
//!
//! 1. `names` as the parser sees them (3.8 rejects `__debug__` there);
//! 2. `futures`: future statements at the beginning;
//! 3. `names`: how names are declared, bound and used in each scope, in the order of the text, then
//!    whether each `nonlocal` finds its variable, from the module inwards;
//! 4. `code`: everything that shows only when code is generated, in that order.
//!
//! Nearly all programs are right. So the walk that finds scopes ([`bind`](super::bind)) notes in
//! passing whether anything *might* be wrong ([`Scopes::is_suspect`]), in doubt that it might; only
//! then are the stages gone through.

mod code;
mod futures;
mod names;
mod patterns;

pub(super) use code::only_starred;
pub(super) use futures::is_feature;

use super::scopes::Scopes;
use crate::{
    facts::{Rejection, Why},
    rules::{Rule, Rulebook},
    stack,
    tree::Program,
    version::Version,
};
use std::cell::Cell;

/// An error for which a program is rejected.
pub(super) struct Found {
    /// The error.
    pub rejection: Rejection,
    /// The rule that it breaks.
    pub why: Why,
    /// Whether it is found only while code is made.
    pub with_code: bool,
}

/// The error for which `program` is rejected, if it is.
pub(super) fn find(program: &Program, scopes: &Scopes, version: Version, rules: &Rulebook) -> Option<Found> {
    if !scopes.is_suspect() {
        return None;
    }
    let (texts, unused) = (Cell::new(0), Cell::new(false));
    let judge = Judge { program, scopes, version, rules, texts: &texts, unused: &unused };
    stack::for_depth(2 * program.depth.0, || {
        let before_code =
            judge.written().and_then(|()| futures::check(judge)).and_then(|()| names::check(judge));
        let with_code = before_code.is_ok();
        let found = before_code.and_then(|()| code::check(judge)).err()?;
        let (rejection, why) = *found;
        Some(Found { rejection, why, with_code })
    })
}

/// What all messages of the errors that are modelled have in them, in one version or another.
const WORDS: &[&str] = &[
    "from __future__ imports must occur at the beginning",
    "future feature ",
    "not a chance",
    "is parameter and ",
    " prior to global declaration",
    " prior to nonlocal declaration",
    " before global declaration",
    " before nonlocal declaration",
    "annotated name '",
    "duplicate argument '",
    "duplicate parameter '",
    "duplicate type parameter '",
    "reserved name '",
    "follows default type parameter",
    "import * only allowed at module level",
    "lazy import not allowed",
    "lazy from ",
    "'yield' inside ",
    "assignment expression cannot ",
    "assignment expression within a comprehension",
    "cannot rebind assignment expression target",
    "expression cannot be used within ",
    "expression' can not be used within ",
    " in annotation scope within class scope",
    "nonlocal declaration not allowed at module level",
    "no binding for nonlocal '",
    "is nonlocal and global",
    "nonlocal binding not allowed for type parameter",
    "' outside function",
    "'return' with value in async generator",
    "'yield from' inside async function",
    "' outside async function",
    "outside of an asynchronous function",
    "'break' outside loop",
    "'continue' not properly in loop",
    "cannot appear in an except* block",
    "default 'except:' must be last",
    "starred expressions in assignment",
    "starred assignment target must be",
    "can't use starred expression here",
    "keyword argument repeated",
    "cannot assign to __debug__",
    "cannot delete __debug__",
    "makes remaining patterns unreachable",
    "multiple assignments to name ",
    "alternative patterns bind different names",
    "multiple starred names in sequence pattern",
    "mapping pattern checks duplicate key",
    "attribute name repeated in class pattern",
];

/// Whether a rejection is of the kinds that the model claims to predict.
pub(super) fn is_claimed(rejection: &Rejection) -> bool {
    rejection.kind == "SyntaxError" && WORDS.iter().any(|words| rejection.message.contains(words))
}

/// Whether all is well so far, or the error that wins.
type Verdict = Result<(), Box<(Rejection, Why)>>;

/// Where an error is said to be.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// At this offset of the text.
    At(u32),
    /// One column before it.
    Before(u32),
    /// Somewhere in its line.
    Line(u32),
    /// In no line, but in its first column.
    Nowhere(u32),
    /// It is not predicted where; the error itself is here.
    Anywhere(u32),
}

/// What all stages need.
#[derive(Clone, Copy)]
struct Judge<'p> {
    program: &'p Program,
    scopes: &'p Scopes,
    version: Version,
    rules: &'p Rulebook,
    /// Inside how many f-strings it looks.
    texts: &'p Cell<u32>,
    /// Only with a quirk: whether it looks at an assert statement that is left out, of which little can be wrong.
    unused: &'p Cell<bool>,
}

impl Judge<'_> {
    /// An error by `rule`: unless that is planted, it wins.
    fn wrong(self, rule: Rule, place: Place, message: impl FnOnce() -> String) -> Verdict {
        const OF_UNUSED: [Rule; 3] =
            [Rule::YieldInFunction, Rule::YieldFromNotInAsync, Rule::AwaitInAsyncFunction];
        if (self.unused.get() && !OF_UNUSED.contains(&rule)) || !self.rules.holds(rule) {
            return Ok(());
        }
        let lines = &self.program.lines.0;
        let is_exact = self.texts.get() == 0 || self.version.knows_places_in_f_strings();
        let (Place::At(offset)
        | Place::Before(offset)
        | Place::Line(offset)
        | Place::Nowhere(offset)
        | Place::Anywhere(offset)) = place;
        let line = lines.line(offset);
        // Behind the parser, CPython counts bytes.
        let column = offset - lines.start(line) + 1;
        let (shown_line, column) = match place {
            _ if !is_exact => (None, None),
            Place::At(_) => (Some(line), Some(column)),
            Place::Before(_) => (Some(line), (column > 1).then(|| column - 1)),
            Place::Line(_) => (Some(line), None),
            Place::Nowhere(_) => (None, Some(1)),
            Place::Anywhere(_) => (None, None),
        };
        let rejection =
            Rejection { kind: "SyntaxError".to_owned(), message: message(), line: shown_line, column };
        Err(Box::new((rejection, Why { rule, line })))
    }

    /// Only with a quirk: looks into an assert statement that is left out.
    fn in_unused(self, look: impl FnOnce() -> Verdict) -> Verdict {
        self.unused.set(true);
        look()?;
        self.unused.set(false);
        Ok(())
    }

    /// Looks into an f-string.
    fn in_text(self, look: impl FnOnce() -> Verdict) -> Verdict {
        self.texts.set(self.texts.get() + 1);
        look()?;
        self.texts.set(self.texts.get() - 1);
        Ok(())
    }

    /// The first stage: what a parser rejects that others leave to later stages.
    fn written(self) -> Verdict {
        if self.version.parser_rejects_debug() { names::check_written(self) } else { Ok(()) }
    }

    /// `__debug__` as the target of an assignment.
    fn not_debug(self, name: &str, place: Place) -> Verdict {
        if name != DEBUG {
            return Ok(());
        }
        self.wrong(Rule::DebugIsNotAssigned, place, || format!("cannot assign to {DEBUG}"))
    }

    /// `__debug__` as the target of a `del` statement.
    fn debug_not_deleted(self, name: &str, place: Place) -> Verdict {
        if name != DEBUG || !self.version.rejects_deleted_debug() {
            return Ok(());
        }
        self.wrong(Rule::DebugIsNotDeleted, place, || format!("cannot delete {DEBUG}"))
    }

    /// A future statement after others.
    fn late_future(self, place: Place) -> Verdict {
        self.wrong(Rule::FutureImportsComeFirst, place, || {
            "from __future__ imports must occur at the beginning of the file".to_owned()
        })
    }
}

const DEBUG: &str = "__debug__";
