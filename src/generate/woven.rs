//! Breadth on purpose: programs into which a capture of a given kind is woven.
//!
//! The generator writes what it is likely to write, again and again, and some things hardly ever. So
//! some programs of a campaign get a function more, which binds a variable in one way and uses it
//! in a scope further in in another way, around a chain of scopes: by turns, so that nothing waits longer
//! than anything else. Its names are those of the program, and it may stand wherever a statement
//! may.
//!
//! What is legal is not listed anywhere: each [`Triple`] is written down by the same few
//! emitters, and those of which the model says that they compile, and mean what they are to mean, are the legal
//! ones.

use super::{
    Choices,
    broken::{BROKEN_OF, is_future, put_anywhere},
};
use crate::{
    model::{self, Question},
    parse,
    rules::Rulebook,
    statistics::breadth::{Binding, Capture, Kind, Triple, breadth},
    tree::Program,
    version::Version,
};
use std::sync::OnceLock;

/// One in so many programs of a campaign that are not broken is woven.
const WOVEN_OF: u64 = 3;

/// Functions that are put into one program.
const FUNCTIONS: u64 = 2;

/// Chances, out of 256, of another scope between binding and use.
const ANOTHER_SCOPE: u8 = 110;

/// Scopes between binding and use, at most.
const MOST_SCOPES: usize = 4;

/// Weaves into program number `index` of a campaign what is its turn, if it is one of those.
pub(super) fn weave(program: &mut Program, index: u64, version: Version, choices: &mut Choices<'_>) {
    // Without the programs that are broken.
    let index = index - (index + 1) / BROKEN_OF;
    if index % WOVEN_OF != 1 {
        return;
    }
    let legal = legal(version);
    for nth in 0..FUNCTIONS {
        let turn = index / WOVEN_OF * FUNCTIONS + nth;
        // Neighbours in the list are alike; those of one program need not be.
        let at = turn.wrapping_mul(0x9e37_79b1) % legal.len() as u64;
        let is_first_time = turn < legal.len() as u64;
        let triple = legal[at as usize];
        if triple.kind == Kind::Annotations {
            // Annotations that are text use nothing.
            program.body.retain(|stmt| !is_future(stmt));
        }
        let text = emit(triple, version, choices, !is_first_time);
        if let Some(text) = text {
            put_anywhere(program, choices, &text);
        }
    }
}

/// The triples that a program of `version` can have, in the order of their numbers.
pub fn legal(version: Version) -> &'static [Triple] {
    const VERSIONS: usize = (Version::NEWEST.minor() - Version::OLDEST.minor()) as usize + 1;
    static LEGAL: [OnceLock<Vec<Triple>>; VERSIONS] = [const { OnceLock::new() }; VERSIONS];
    let find = || {
        let question = Question::static_only(version);
        let is_legal = |triple: &Triple| {
            let Some(text) = emit(*triple, version, &mut Choices { left: &[] }, false) else { return false };
            let named = [("$x", "x"), ("$y", "y"), ("$a", "a"), ("$b", "b"), ("$c", "c")];
            let text = named.iter().fold(text, |text, (mark, name)| text.replace(mark, name));
            parse::parse(&text).is_ok_and(|program| {
                program.newer_than(version).is_none()
                    && model::predict(&program, &question, &Rulebook::default()).compiled.is_ok()
                    && breadth(&program, version).triples.contains(&triple.number())
            })
        };
        Triple::all().filter(is_legal).collect()
    };
    LEGAL[usize::from(version.minor() - Version::OLDEST.minor())].get_or_init(find)
}

/// Code that is being put together, from the inside to the outside.
enum Piece {
    Expr(String),
    Lines(Vec<String>),
}

impl Piece {
    fn lines(self) -> Vec<String> {
        match self {
            Self::Expr(text) => vec![text],
            Self::Lines(lines) => lines,
        }
    }

    /// What stands in a suite with this head.
    fn under(self, head: &str) -> Self {
        let inside = self.lines().into_iter().map(|line| format!("    {line}"));
        Self::Lines(std::iter::once(head.to_owned()).chain(inside).collect())
    }
}

/// A function that binds `$x` in one way and uses it in another, as text with names to be filled in;
/// `None` where that cannot be written. With `varied`, scopes are put in between.
fn emit(triple: Triple, version: Version, choices: &mut Choices<'_>, varied: bool) -> Option<String> {
    let Triple { binding, capture, kind } = triple;
    let inner = match capture {
        Capture::Read => wrap(kind, Piece::Expr("$x".to_owned()), version)?,
        Capture::Bound(Binding::WalrusInComprehension) if is_comprehension(kind) => {
            wrap(kind, Piece::Expr("($x := 0)".to_owned()), version)?
        }
        Capture::Bound(Binding::WalrusInComprehension) if kind == Kind::Annotations => {
            wrap(kind, Piece::Expr("[($x := 0) for $c in ()]".to_owned()), version)?
        }
        Capture::Declared => wrap(kind, Piece::Lines(vec!["nonlocal $x".to_owned()]), version)?,
        Capture::Bound(form) => {
            let mut lines = vec!["nonlocal $x".to_owned()];
            lines.extend(statement(form)?.iter().map(|&line| line.to_owned()));
            wrap(kind, Piece::Lines(lines), version)?
        }
    };
    let mut piece = inner;
    let mut scopes = 0;
    while varied && scopes < MOST_SCOPES && choices.odds(ANOTHER_SCOPE) {
        scopes += 1;
        let (between, _) = Kind::ALL[choices.below(Kind::ALL.len())];
        // A walrus that leaves its comprehension must not find another scope around it.
        let leaves = matches!(&piece, Piece::Expr(text) if text.contains(":="));
        if leaves && !is_comprehension(between) {
            continue;
        }
        let text = match &piece {
            Piece::Expr(text) => Piece::Expr(text.clone()),
            Piece::Lines(lines) => Piece::Lines(lines.clone()),
        };
        let is_target = binding == Binding::ComprehensionTarget;
        let fits = |it: &Piece| !is_target || matches!(it, Piece::Expr(_));
        piece = wrap(between, text, version).filter(fits).unwrap_or(piece);
        if let (Kind::Class, Piece::Lines(lines), true) = (between, &mut piece, choices.odds(60)) {
            // What a class binds, functions in it do not see.
            lines.insert(1, "    $x = 0".to_owned());
        }
    }
    let is_lambda = varied && choices.odds(100);
    let host = |params: &str, piece: Piece| match piece {
        Piece::Expr(text) if is_lambda => Piece::Expr(format!("lambda {params}: {text}")),
        piece => piece.under(&format!("def $a({params}):")),
    };
    let outer = match binding {
        Binding::Parameter => host("$x", piece),
        Binding::PositionalOnly => host("$x, /", piece),
        Binding::VarArgs => host("*$x", piece),
        Binding::KeywordOnly => host("*, $x", piece),
        Binding::KwArgs => host("**$x", piece),
        Binding::ComprehensionTarget => match piece {
            Piece::Expr(text) => Piece::Expr(match choices.below(4) {
                0 => format!("[{text} for $x in ()]"),
                1 => format!("{{{text} for $x in ()}}"),
                2 => format!("{{0: {text} for $x in ()}}"),
                _ => format!("({text} for $x in ())"),
            }),
            Piece::Lines(_) => return None,
        },
        Binding::TypeParameter => match piece {
            Piece::Expr(text) if is_lambda => Piece::Lines(vec![format!("type $a[$x] = {text}")]),
            piece if varied && choices.odds(100) => piece.under("class $a[$x]:"),
            piece => piece.under("def $a[$x]():"),
        },
        form => {
            let lines = statement(form)?.iter().map(|&line| line.to_owned());
            // Binding before use, or after it: that makes no difference to what is captured.
            let all: Vec<String> = if varied && choices.odds(100) {
                piece.lines().into_iter().chain(lines).collect()
            } else {
                lines.chain(piece.lines()).collect()
            };
            let is_async = matches!(form, Binding::AsyncFor | Binding::AsyncWith);
            Piece::Lines(all).under(if is_async { "async def $a():" } else { "def $a():" })
        }
    };
    Some(outer.lines().join("\n") + "\n")
}

fn is_comprehension(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ListComprehension
            | Kind::SetComprehension
            | Kind::DictComprehension
            | Kind::GeneratorExpression
    )
}

/// A scope of this kind around a piece; `None` if it cannot stand there.
fn wrap(kind: Kind, piece: Piece, version: Version) -> Option<Piece> {
    let suite = |head: &str, piece: Piece| Some(piece.under(head));
    let yields = |head: &str, piece: Piece| {
        let Piece::Lines(mut lines) = piece.under(head) else { return None };
        lines.push("    yield".to_owned());
        Some(Piece::Lines(lines))
    };
    match (kind, piece) {
        (Kind::Function, piece) => suite("def $b():", piece),
        (Kind::Coroutine, piece) => suite("async def $b():", piece),
        (Kind::Generator, piece) => yields("def $b():", piece),
        (Kind::AsyncGenerator, piece) => yields("async def $b():", piece),
        (Kind::Class, piece) => suite("class $b:", piece),
        (_, Piece::Lines(_)) => None,
        (Kind::Lambda, Piece::Expr(text)) => Some(Piece::Expr(format!("(lambda: {text})"))),
        (Kind::ListComprehension, Piece::Expr(text)) => Some(Piece::Expr(format!("[{text} for $c in ()]"))),
        (Kind::SetComprehension, Piece::Expr(text)) => Some(Piece::Expr(format!("{{{text} for $c in ()}}"))),
        (Kind::DictComprehension, Piece::Expr(text)) => {
            Some(Piece::Expr(format!("{{0: {text} for $c in ()}}")))
        }
        (Kind::GeneratorExpression, Piece::Expr(text)) => Some(Piece::Expr(format!("({text} for $c in ())"))),
        (Kind::TypeParameters, Piece::Expr(text)) if version.has_type_parameters() => {
            Some(Piece::Lines(vec![format!("class $b[$c]({text}): pass")]))
        }
        (Kind::TypeVariable, Piece::Expr(text)) if version.has_type_parameters() => {
            Some(Piece::Lines(vec![format!("def $b[$c: {text}](): pass")]))
        }
        (Kind::TypeAlias, Piece::Expr(text)) if version.has_type_parameters() => {
            Some(Piece::Lines(vec![format!("type $b = {text}")]))
        }
        (Kind::Annotations, Piece::Expr(text)) if version.has_lazy_annotations() => {
            Some(Piece::Lines(vec![format!("def $b($c: {text}): pass")]))
        }
        _ => None,
    }
}

/// Lines that bind `$x` in this way; `None` for what is no statement.
fn statement(form: Binding) -> Option<&'static [&'static str]> {
    Some(match form {
        Binding::Assignment => &["$x = 0"],
        Binding::Unpacking => &["$x, $c = ()"],
        Binding::StarTarget => &["*$x, = ()"],
        Binding::Augmented => &["$x += 0"],
        Binding::AnnotatedAssignment => &["$x: 0 = 0"],
        Binding::AnnotationAlone => &["$x: 0"],
        Binding::For => &["for $x in (): pass"],
        Binding::AsyncFor => &["async for $x in (): pass"],
        Binding::With => &["with 0 as $x: pass"],
        Binding::AsyncWith => &["async with 0 as $x: pass"],
        Binding::Except => &["try: pass", "except 0 as $x: pass"],
        Binding::ExceptStar => &["try: pass", "except* 0 as $x: pass"],
        Binding::Import => &["import $x"],
        Binding::ImportFrom => &["from m import $x"],
        Binding::Def => &["def $x(): pass"],
        Binding::AsyncDef => &["async def $x(): pass"],
        Binding::Class => &["class $x: pass"],
        Binding::Walrus => &["($x := 0)"],
        Binding::WalrusInComprehension => &["[($x := 0) for $c in ()]"],
        Binding::Delete => &["del $x"],
        Binding::PatternCapture => &["match 0:", "    case $x: pass"],
        Binding::PatternStar => &["match 0:", "    case [*$x]: pass"],
        Binding::PatternRest => &["match 0:", "    case {**$x}: pass"],
        Binding::TypeAlias => &["type $x = 0"],
        Binding::Parameter
        | Binding::PositionalOnly
        | Binding::VarArgs
        | Binding::KeywordOnly
        | Binding::KwArgs
        | Binding::ComprehensionTarget
        | Binding::TypeParameter => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_legal_is_found_out_by_the_model() {
        let version = |minor| Version::new(minor).unwrap();
        for minor in 8..=14 {
            println!("3.{minor}: {} triples", legal(version(minor)).len());
        }
        let has = |minor, binding, capture, kind| {
            legal(version(minor)).contains(&Triple { binding, capture, kind })
        };
        assert!(has(11, Binding::Import, Capture::Read, Kind::Lambda));
        assert!(has(11, Binding::Except, Capture::Bound(Binding::Delete), Kind::Class));
        assert!(!has(11, Binding::Import, Capture::Declared, Kind::Lambda), "no statements there");
        assert!(!has(11, Binding::Assignment, Capture::Bound(Binding::AsyncFor), Kind::Function));
        assert!(has(11, Binding::Assignment, Capture::Bound(Binding::AsyncFor), Kind::Coroutine));
        assert!(!has(9, Binding::PatternStar, Capture::Read, Kind::Function), "match came with 3.10");
        assert!(!has(11, Binding::TypeParameter, Capture::Read, Kind::Function));
        assert!(has(12, Binding::TypeParameter, Capture::Read, Kind::Function));
        assert!(!has(12, Binding::TypeParameter, Capture::Declared, Kind::Function), "not allowed");
        assert!(!has(13, Binding::Assignment, Capture::Read, Kind::Annotations));
        assert!(has(14, Binding::Assignment, Capture::Read, Kind::Annotations));
    }

    #[test]
    fn what_is_woven_in_can_be_parsed() {
        let version = Version::NEWEST;
        let entropy: Vec<u8> = (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for (nth, &triple) in legal(version).iter().enumerate() {
            let mut choices = Choices { left: &entropy[nth % 3000..] };
            let text = emit(triple, version, &mut choices, true).unwrap();
            let text = text.replace("$x", "x").replace("$a", "a").replace("$b", "b").replace("$c", "c");
            parse::parse(&text).unwrap_or_else(|error| panic!("{triple}: {error}\n{text}"));
        }
    }
}
