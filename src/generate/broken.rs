//! Programs that are wrong on purpose: each breaks one rule of validity.
//!
//! A valid program is written first, then broken at one place: something is put into it, or
//! changed, that its scopes, functions or loops do not allow there. What exactly a compiler must
//! say of it is the model's affair; the generator only promises that the program is wrong.
//!
//! What is put into a program is a few lines of text with names to be filled in: `$x` and `$y` are
//! names of the program, so that scopes collide as ever; `$a`, `$b`, `$c` are names that it does not
//! have, for all that is bound where it could break something else.

use super::{Choices, from_seed, woven};
use crate::{
    parse,
    rules::Rule,
    tree::{
        Name, Param, Program, Stmt, StmtKind, docstring,
        visit::{Role, each_name, each_suite_mut},
    },
    version::Version,
};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// One in so many programs of a campaign is broken.
pub const BROKEN_OF: u64 = 16;

/// Whether program number `index` of a campaign is one that is broken.
pub fn is_broken(index: u64) -> bool {
    index % BROKEN_OF == BROKEN_OF - 1
}

/// Program number `index` of the campaign with this seed: valid, or [broken](is_broken). Into some of the
/// valid ones it is [woven](super::legal_triples) what else would be rare.
pub fn campaign_program(seed: u64, index: u64, version: Version) -> Program {
    if is_broken(index) {
        return broken_from_seed(seed, index, version);
    }
    let mut program = from_seed(seed, index, version);
    let mut entropy = [0; 64];
    entropy_of(seed, index, &mut entropy);
    woven::weave(&mut program, index, version, &mut Choices { left: &entropy });
    program
}

/// Entropy beside that of which program number `index` is made.
fn entropy_of(seed: u64, index: u64, entropy: &mut [u8]) {
    let mut rng = ChaCha8Rng::seed_from_u64(!seed);
    rng.set_stream(index);
    rng.fill_bytes(entropy);
}

/// Program number `index` of this seed, broken by one rule that is live in `version`.
pub fn broken_from_seed(seed: u64, index: u64, version: Version) -> Program {
    let mut program = from_seed(seed, index, version);
    let mut entropy = [0; 64];
    entropy_of(seed, index, &mut entropy);
    let mut choices = Choices { left: &entropy };
    let rules: Vec<Rule> = Rule::all().filter(|rule| rule.is_rejection() && rule.is_live(version)).collect();
    let rule = rules[choices.below(rules.len())];
    let ways: Vec<&Way> =
        WAYS.iter().filter(|way| way.rule == rule && way.since <= version.minor()).collect();
    // In some programs there is no place for some ways: there is always one for the last.
    let first = choices.below(ways.len());
    let _ = ways[first..].iter().any(|way| way.apply(&mut program, &mut choices));
    program
}

/// Where lines are put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// At the beginning of the module.
    Top,
    Anywhere,
    /// In the module itself.
    Module,
    /// Not in a function.
    Outside,
    /// Directly in a function that is not asynchronous.
    Sync,
    /// Not directly in an asynchronous function.
    NotAsync,
    /// Not in a loop, nor in an `except*` clause.
    NoLoop,
    /// In a class or function.
    NotModule,
}

/// How a program is broken.
#[derive(Clone, Copy)]
enum How {
    Put(Spot, &'static str),
    /// The same, in a module that begins with `from __future__ import annotations`.
    PutIntoFuture(&'static str),
    /// A parameter of a function is declared in it.
    DeclareParameter,
    /// A function gets one of its parameters once more.
    RepeatParameter,
    /// What a function assigns is declared at its end.
    DeclareLate,
}

struct Way {
    rule: Rule,
    /// The first version that can read it.
    since: u8,
    how: How,
}

const fn put(rule: Rule, spot: Spot, text: &'static str) -> Way {
    Way { rule, since: 8, how: How::Put(spot, text) }
}

const fn since(since: u8, way: Way) -> Way {
    Way { since, ..way }
}

const fn changed(rule: Rule, how: How) -> Way {
    Way { rule, since: 8, how }
}

use Spot::{Anywhere, Module, NoLoop, NotAsync, NotModule, Outside, Sync, Top};

/// All ways to break programs; of those for one rule, the last one is always possible.
static WAYS: &[Way] = &[
    put(Rule::FutureImportsComeFirst, Anywhere, "pass\nfrom __future__ import division\n"),
    put(Rule::FutureFeaturesAreKnown, Top, "from __future__ import generators, $a\n"),
    changed(Rule::ParameterIsNotDeclared, How::DeclareParameter),
    put(Rule::ParameterIsNotDeclared, Anywhere, "def $a($x, *$y):\n    global $y\n"),
    changed(Rule::DeclarationBeforeUse, How::DeclareLate),
    put(Rule::DeclarationBeforeUse, Anywhere, "def $a():\n    $b = $x\n    global $x, $y\n"),
    put(
        Rule::DeclarationBeforeUse,
        Anywhere,
        "def $a():\n    $x = 1\n    def $b():\n        print($x)\n        nonlocal $x\n",
    ),
    changed(Rule::DeclarationBeforeAssignment, How::DeclareLate),
    put(Rule::DeclarationBeforeAssignment, Anywhere, "class $a:\n    $x = 1\n    global $x\n"),
    put(
        Rule::DeclarationBeforeAssignment,
        Anywhere,
        "def $a():\n    $x = 1\n    def $b():\n        for $x in ():\n            pass\n        nonlocal $x\n",
    ),
    put(Rule::AnnotatedNameIsNotDeclared, Anywhere, "def $a():\n    $x: int\n    global $x\n"),
    put(Rule::AnnotatedNameIsNotDeclared, Anywhere, "class $a:\n    global $x\n    $x: int = 1\n"),
    put(
        Rule::AnnotatedNameIsNotDeclared,
        Anywhere,
        "def $a($x):\n    def $b():\n        nonlocal $x\n        $x: int\n",
    ),
    changed(Rule::ParametersDiffer, How::RepeatParameter),
    put(Rule::ParametersDiffer, Anywhere, "$a = lambda $x, *, $y=1, **$x: $y\n"),
    put(Rule::TypeParametersDiffer, Anywhere, "class $a[$x, *$x]:\n    pass\n"),
    put(Rule::TypeParametersDiffer, Anywhere, "def $a[$x, $y, $x: int]():\n    pass\n"),
    put(Rule::TypeParameterIsNotReserved, Anywhere, "type $a[$x, __classdict__] = $x\n"),
    put(Rule::TypeParameterDefaultsLast, Anywhere, "class $a[$x = int, $y]:\n    pass\n"),
    put(Rule::ImportStarInModule, NotModule, "from os import *\n"),
    put(Rule::ImportStarInModule, Anywhere, "def $a($x):\n    from os import *\n"),
    put(Rule::LazyImportAtTop, Anywhere, "def $a():\n    lazy import os as $x\n"),
    put(Rule::LazyImportAtTop, Anywhere, "class $a:\n    lazy from os import $x\n"),
    put(Rule::YieldLeavesNoComprehension, Anywhere, "def $a():\n    {$x: (yield $x) for $x in ()}\n"),
    put(Rule::YieldLeavesNoComprehension, Anywhere, "$a = lambda: [(yield from $x) for $x in ()]\n"),
    put(Rule::WalrusNotInIterable, Anywhere, "[$a for $a in ($b := ())]\n"),
    put(Rule::WalrusNotInIterable, Anywhere, "($a for $b in () for $a in [$c := $b])\n"),
    put(Rule::WalrusSparesIterationVariable, Anywhere, "def $a():\n    [($x := 0) for $x, $y in ()]\n"),
    put(
        Rule::WalrusSparesIterationVariable,
        Anywhere,
        "$a = lambda: ([$x := $y for $y in ()] for $x in ())\n",
    ),
    put(
        Rule::IterationVariableSparesWalrus,
        Anywhere,
        "def $a():\n    [$x for $b in () if ($x := 0) for $x in ()]\n",
    ),
    put(Rule::WalrusNotInClassComprehension, Anywhere, "class $a:\n    $b = [$x := $c for $c in ()]\n"),
    put(Rule::WalrusNotInTypeScopeComprehension, Anywhere, "type $a = [$x := $b for $b in ()]\n"),
    put(
        Rule::WalrusNotInTypeScopeComprehension,
        Anywhere,
        "def $a[$x: [$y := $b for $b in ()]]():\n    pass\n",
    ),
    Way {
        rule: Rule::AnnotationBindsNothing,
        since: 8,
        how: How::PutIntoFuture("def $a($x: ($b := 1), $y):\n    pass\n"),
    },
    Way {
        rule: Rule::AnnotationBindsNothing,
        since: 8,
        how: How::PutIntoFuture("def $a():\n    $x: (yield)\n"),
    },
    since(14, put(Rule::AnnotationBindsNothing, Anywhere, "def $a():\n    $x: (yield $y)\n")),
    put(Rule::TypeScopeBindsNothing, Anywhere, "type $a = ($b := 1)\n"),
    put(Rule::TypeScopeBindsNothing, Anywhere, "def $a():\n    class $b[$x]((yield $x)):\n        pass\n"),
    put(Rule::NoFunctionInClassTypeScope, Anywhere, "class $a:\n    type $b = [$x for $x in ()]\n"),
    put(Rule::NonlocalNotInModule, Module, "nonlocal $a\n"),
    put(Rule::NonlocalNeedsBinding, NotModule, "nonlocal $a\n"),
    put(Rule::NonlocalNeedsBinding, Anywhere, "def $b():\n    def $c():\n        nonlocal $a\n"),
    put(
        Rule::NonlocalIsNotGlobal,
        Anywhere,
        "def $a():\n    $x = 1\n    class $b:\n        nonlocal $x\n        global $x\n",
    ),
    put(Rule::NonlocalIsNoTypeParameter, Anywhere, "def $a[$x]():\n    def $b():\n        nonlocal $x\n"),
    put(Rule::ReturnInFunction, Outside, "return $x\n"),
    put(Rule::AsyncGeneratorReturnsNothing, Anywhere, "async def $a($x):\n    yield\n    return $x\n"),
    put(Rule::YieldInFunction, Outside, "yield $x\n"),
    put(Rule::YieldInFunction, Anywhere, "class $a:\n    $b = yield from ()\n"),
    put(Rule::YieldFromNotInAsync, Anywhere, "async def $a($x):\n    yield from $x\n"),
    put(Rule::AwaitInAsyncFunction, NotAsync, "await $x\n"),
    put(Rule::AwaitInAsyncFunction, Sync, "$a = lambda: await $x\n"),
    put(Rule::AwaitInAsyncFunction, Anywhere, "def $a($x):\n    await $x\n"),
    put(Rule::AsyncForInAsyncFunction, NotAsync, "async for $a in $x:\n    pass\n"),
    put(Rule::AsyncWithInAsyncFunction, NotAsync, "async with $x:\n    pass\n"),
    put(Rule::AsyncComprehensionInAsyncFunction, NotAsync, "[$a async for $a in $x]\n"),
    put(Rule::AsyncComprehensionInAsyncFunction, Anywhere, "$a = lambda: {await $b for $b in ()}\n"),
    put(Rule::BreakInLoop, NoLoop, "break\n"),
    put(Rule::ContinueInLoop, NoLoop, "continue\n"),
    put(
        Rule::ExceptStarIsNotLeft,
        Anywhere,
        "for $a in ():\n    try:\n        pass\n    except* ValueError:\n        continue\n",
    ),
    put(
        Rule::ExceptStarIsNotLeft,
        Anywhere,
        "def $a():\n    try:\n        pass\n    except* ValueError:\n        return $x\n",
    ),
    put(
        Rule::BareExceptIsLast,
        Anywhere,
        "try:\n    pass\nexcept:\n    pass\nexcept ValueError as $a:\n    pass\n",
    ),
    put(Rule::OneStarredTarget, Anywhere, "*$a, $b, *$c = ()\n"),
    put(Rule::OneStarredTarget, Anywhere, "for [*$a, *$b] in ():\n    pass\n"),
    put(Rule::StarredTargetInList, Anywhere, "*$a = ()\n"),
    put(Rule::StarredInDisplayOrCall, Anywhere, "$a = *()\n"),
    put(Rule::KeywordsDiffer, Anywhere, "def $c():\n    $a($x=1, $b=2, $x=3)\n"),
    put(Rule::DebugIsNotAssigned, Anywhere, "__debug__ = 1\n"),
    put(Rule::DebugIsNotAssigned, Anywhere, "def $a($x, __debug__):\n    pass\n"),
    put(Rule::DebugIsNotAssigned, Anywhere, "def $a():\n    $x.__debug__ = 1\n"),
    put(Rule::DebugIsNotDeleted, Anywhere, "del __debug__\n"),
    put(
        Rule::IrrefutableCaseIsLast,
        Anywhere,
        "match 1:\n    case $a:\n        pass\n    case 2:\n        pass\n",
    ),
    put(Rule::CapturesDiffer, Anywhere, "match 1:\n    case [$a, $b, *$a]:\n        pass\n"),
    put(Rule::AlternativesBindTheSame, Anywhere, "match 1:\n    case [$a] | [$b]:\n        pass\n"),
    put(Rule::OneStarInSequencePattern, Anywhere, "match 1:\n    case [*_, $a, *$b]:\n        pass\n"),
    put(Rule::MappingKeysDiffer, Anywhere, "match 1:\n    case {'k': $a, 'k': $b}:\n        pass\n"),
    put(Rule::ClassAttributesDiffer, Anywhere, "match 1:\n    case int(real=$a, real=$b):\n        pass\n"),
];

impl Way {
    /// Breaks `program` in this way, if there is a place for it.
    fn apply(&self, program: &mut Program, choices: &mut Choices<'_>) -> bool {
        match self.how {
            How::Put(spot, text) => put_lines(program, choices, spot, text),
            How::PutIntoFuture(text) => {
                if program.body.iter().any(is_future) {
                    return put_lines(program, choices, Anywhere, text);
                }
                put_lines(program, choices, Anywhere, text)
                    && put_lines(program, choices, Top, "from __future__ import annotations\n")
            }
            How::DeclareParameter => change_function(program, choices, |def, choices| {
                let params: Vec<&Param> = def.params.in_slot_order().collect();
                let Some(param) = params.get(choices.below(params.len().max(1))) else { return false };
                let names = vec![param.name.clone()];
                let kind =
                    if choices.odds(128) { StmtKind::Global(names) } else { StmtKind::Nonlocal(names) };
                let at = choices.below(def.body.len() + 1);
                def.body.insert(at, kind.into());
                true
            }),
            How::RepeatParameter => change_function(program, choices, |def, choices| {
                let params: Vec<&Param> = def.params.in_slot_order().collect();
                let Some(param) = params.get(choices.below(params.len().max(1))) else { return false };
                let again = Param::new(param.name.clone());
                if def.params.vararg.is_none() && def.params.kwonly.is_empty() {
                    def.params.vararg = Some(again);
                } else if def.params.kwarg.is_none() {
                    def.params.kwarg = Some(again);
                } else {
                    def.params.kwonly.push(again);
                }
                true
            }),
            How::DeclareLate => change_function(program, choices, |def, choices| {
                let assigned: Vec<&Name> = def
                    .body
                    .iter()
                    .filter_map(|stmt| match &stmt.kind {
                        StmtKind::Assign { targets, .. } => targets.first()?.as_name(),
                        _ => None,
                    })
                    .collect();
                let Some(&name) = assigned.get(choices.below(assigned.len().max(1))) else { return false };
                let names = vec![name.clone()];
                def.body.push(StmtKind::Global(names).into());
                true
            }),
        }
    }
}

/// Changes one function, a drawn one first, if there is one that can be changed.
fn change_function(
    program: &mut Program,
    choices: &mut Choices<'_>,
    mut change: impl FnMut(&mut crate::tree::FunctionDef, &mut Choices<'_>) -> bool,
) -> bool {
    let mut functions = 0;
    each_suite_mut(&mut program.body, &mut |suite| {
        functions += suite.iter().filter(|stmt| matches!(stmt.kind, StmtKind::FunctionDef(_))).count();
    });
    let mut left = choices.below(functions.clamp(1, 256));
    let mut is_changed = false;
    each_suite_mut(&mut program.body, &mut |suite| {
        for stmt in suite {
            if let (StmtKind::FunctionDef(def), false) = (&mut stmt.kind, is_changed) {
                if left == 0 {
                    is_changed = change(def, choices);
                } else {
                    left -= 1;
                }
            }
        }
    });
    is_changed
}

/// Puts lines into a drawn suite of `program` that is as `spot` says.
fn put_lines(program: &mut Program, choices: &mut Choices<'_>, spot: Spot, text: &str) -> bool {
    let lines = filled_in(program, choices, text, |_| true);
    place(program, choices, spot, &lines)
}

/// Puts lines anywhere, with names that mean the same in classes and patterns as elsewhere.
pub(super) fn put_anywhere(program: &mut Program, choices: &mut Choices<'_>, text: &str) -> bool {
    let lines = filled_in(program, choices, text, |name| name != "_" && !name.starts_with("__"));
    place(program, choices, Anywhere, &lines)
}

fn place(program: &mut Program, choices: &mut Choices<'_>, spot: Spot, lines: &str) -> bool {
    let Ok(lines) = parse::parse(lines) else { return false };
    if spot == Top {
        let at = usize::from(docstring(&program.body).is_some());
        program.body.splice(at..at, lines.body);
        return true;
    }
    let mut suites = 0;
    each_place(&mut program.body, Around::Module, &mut |_, around| {
        suites += usize::from(around.suits(spot));
    });
    if suites == 0 {
        return false;
    }
    let chosen = choices.below(suites.min(256));
    let mut nth = 0;
    each_place(&mut program.body, Around::Module, &mut |suite, around| {
        if around.suits(spot) {
            if nth == chosen {
                let early =
                    suite.iter().take_while(|stmt| is_future(stmt) || stmt.as_expr().is_some()).count();
                let at = (early + choices.below((suite.len() - early + 1).min(256))).min(suite.len());
                suite.splice(at..at, lines.body.clone());
            }
            nth += 1;
        }
    });
    true
}

pub(super) fn is_future(stmt: &Stmt) -> bool {
    matches!(&stmt.kind, StmtKind::ImportFrom { module: Some(module), .. } if module == "__future__")
}

/// `text` with names filled in, those of the program that `will_do`.
fn filled_in(
    program: &Program,
    choices: &mut Choices<'_>,
    text: &str,
    will_do: impl Fn(&str) -> bool,
) -> String {
    let mut names: Vec<Name> = Vec::new();
    each_name(&program.body, &mut |name, role| {
        if matches!(role, Role::Name | Role::Function | Role::Param)
            && !name.ends_with("__")
            && will_do(name)
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    });
    let mut text = text.to_owned();
    let mut used = Vec::new();
    for (mark, otherwise) in [("$x", "x"), ("$y", "y")] {
        let drawn = names.get(choices.below(names.len().clamp(1, 256)));
        let name = drawn.filter(|name| !used.contains(*name)).cloned().unwrap_or_else(|| otherwise.into());
        text = text.replace(mark, &name);
        used.push(name);
    }
    let mut fresh = ["e", "f", "g", "h", "i", "j", "k", "l", "m"]
        .into_iter()
        .map(|letter| format!("odd_{letter}"))
        .filter(|name| !names.iter().any(|it| it == name));
    for mark in ["$a", "$b", "$c"] {
        text = text.replace(mark, &fresh.next().unwrap_or_default());
    }
    text
}

/// What a suite stands in.
#[derive(Clone, Copy, Debug)]
enum Around {
    Module,
    /// Another statement of the module.
    InModule {
        has_loop: bool,
    },
    Class {
        has_loop: bool,
    },
    Function {
        is_async: bool,
        has_loop: bool,
    },
}

impl Around {
    fn suits(self, spot: Spot) -> bool {
        match spot {
            Top | Anywhere => true,
            Module => matches!(self, Self::Module | Self::InModule { .. }),
            Outside => !matches!(self, Self::Function { .. }),
            Sync => matches!(self, Self::Function { is_async: false, .. }),
            NotAsync => !matches!(self, Self::Function { is_async: true, .. }),
            NotModule => !matches!(self, Self::Module | Self::InModule { .. }),
            NoLoop => !matches!(
                self,
                Self::InModule { has_loop: true }
                    | Self::Class { has_loop: true }
                    | Self::Function { has_loop: true, .. }
            ),
        }
    }

    /// What a suite of `stmt` stands in, if `stmt` stands in this.
    fn inside(self, stmt: &StmtKind) -> Self {
        let leaves = matches!(
            stmt,
            StmtKind::For { .. } | StmtKind::While { .. } | StmtKind::Try { is_star: true, .. }
        );
        match (stmt, self) {
            (StmtKind::FunctionDef(def), _) => Self::Function { is_async: def.is_async, has_loop: false },
            (StmtKind::ClassDef(_), _) => Self::Class { has_loop: false },
            (_, Self::Module) => Self::InModule { has_loop: leaves },
            (_, Self::InModule { has_loop }) => Self::InModule { has_loop: has_loop || leaves },
            (_, Self::Class { has_loop }) => Self::Class { has_loop: has_loop || leaves },
            (_, Self::Function { is_async, has_loop }) => {
                Self::Function { is_async, has_loop: has_loop || leaves }
            }
        }
    }
}

/// Calls `f` for each suite that holds anything, with what it stands in.
fn each_place(body: &mut Vec<Stmt>, around: Around, f: &mut dyn FnMut(&mut Vec<Stmt>, Around)) {
    for stmt in body.iter_mut() {
        let inside = around.inside(&stmt.kind);
        crate::tree::visit::suites_of_mut(stmt, &mut |suite| {
            if !suite.is_empty() {
                each_place(suite, inside, f);
            }
        });
    }
    f(body, around);
}
