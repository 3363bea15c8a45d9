//! Metamorphic checks: two programs of which it is known, without any model, how their closures differ.
//!
//! The model is checked against interpreters, so whatever both have wrong stays unseen. But some
//! changes of a program have a consequence that needs no model to be known: names that are renamed
//! consistently rename the free variables; a program that is put into a function turns its globals
//! into variables of that function, and changes no cell further in; a function more that nobody uses, with
//! names of its own, changes nothing; forms to which the language gives the same scoping may be
//! exchanged. Each [`Relation`] makes a variant of a program, and says of the code objects of both
//! whether they are as they must be. It holds interpreters and the model to account alike.

use crate::{
    facts::{Code, CodeFacts},
    stack,
    tree::{
        Expr, ExprKind, FunctionDef, Lambda, Name, Node, Param, Params, Program, Stmt, StmtKind,
        visit::{Role, each_name, each_name_mut, each_stmt, each_suite_mut},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What is changed, and so what must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// A name becomes a fresh one everywhere: so it does among free variables and cells.
    Renaming,
    /// The program stands in a function: what was global becomes free, if the program binds it.
    Wrapping,
    /// There is a function with a closure more, of fresh names, that nobody calls: all else stays.
    Sibling,
    /// Assignments become loops or walruses, functions that only return become lambdas, or list
    /// comprehensions set comprehensions: free variables and cells stay.
    Exchange,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 4] = [Self::Renaming, Self::Wrapping, Self::Sibling, Self::Exchange];

    /// Its name.
    pub fn name(self) -> &'static str {
        ["renaming", "wrapping", "sibling", "exchange"][self as usize]
    }
}

/// The name that a renamed one gets, and those of what is added.
const FRESH: &str = "fresh";
const WRAPPER: &str = "wrapper";
const SIBLING: &str = "sibling";

/// A variant of a program.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What was changed.
    pub relation: Relation,
    /// The program with the change.
    pub program: Program,
    /// The name that was renamed.
    renamed: Option<Name>,
}

/// The variant of a program that this number stands for; `None` if the relation says nothing of such
/// a program.
pub fn variant(program: &Program, relation: Relation, number: u64) -> Option<Variant> {
    stack::for_depth(program.depth.0 + 64, || {
        let mut all = BTreeMap::<Name, BTreeSet<&'static str>>::new();
        let mut is_private = false;
        each_name(&program.body, &mut |name, role| {
            is_private |= name.starts_with("__");
            let kind = match role {
                Role::Name | Role::Named | Role::Function | Role::Param | Role::Global | Role::Nonlocal => {
                    "plain"
                }
                Role::Handler | Role::Pattern => "plain",
                Role::Class | Role::TypeAlias | Role::TypeParam => "type",
                _ => "other",
            };
            // `import a.b` binds `a`.
            let first = name.split('.').next().unwrap_or_default();
            all.entry(first.into()).or_default().insert(kind);
        });
        if [FRESH, WRAPPER, SIBLING].iter().any(|name| all.contains_key(*name)) {
            return None;
        }
        let mut changed = program.clone();
        let mut renamed = None;
        let is_changed = match relation {
            Relation::Renaming => {
                let plain = |(name, kinds): (&Name, &BTreeSet<&str>)| {
                    let is_plain = kinds.len() == 1 && kinds.contains("plain") && !name.starts_with("__");
                    (is_plain && !GIVEN.contains(&name.as_str())).then(|| name.clone())
                };
                let names: Vec<Name> = all.iter().filter_map(plain).collect();
                let name = names.get(number as usize % names.len().max(1))?.clone();
                each_name_mut(&mut changed.body, &mut |it, _| {
                    if *it == name {
                        *it = Name::const_new(FRESH);
                    }
                });
                renamed = Some(name);
                true
            }
            Relation::Wrapping => {
                // Names that are mangled or imported by `*`, and annotations of the module, mean something
                // else in a function.
                let mut is_simple = !is_private && !program.body.is_empty();
                each_stmt(&program.body, &mut |stmt| {
                    is_simple &= match &stmt.kind {
                        StmtKind::ImportFrom { module, names, .. } => {
                            module.as_deref() != Some("__future__") && names.iter().all(|it| it.name != "*")
                        }
                        StmtKind::AnnAssign { .. } | StmtKind::TypeAlias(_) => false,
                        _ => true,
                    };
                });
                let body = std::mem::take(&mut changed.body);
                changed.body = vec![function(WRAPPER, Params::default(), body)];
                is_simple
            }
            Relation::Sibling => {
                let x = Name::const_new(FRESH);
                let params = Params { args: vec![Param::new(x.clone())], ..Params::default() };
                let inner = lambda(Params::default(), Expr::name(x));
                let added = function(SIBLING, params, vec![StmtKind::Return(Some(inner)).into()]);
                let mut suites = 0;
                each_suite_mut(&mut changed.body, &mut |suite| suites += u64::from(!suite.is_empty()));
                let mut left = number % suites.max(1);
                each_suite_mut(&mut changed.body, &mut |suite| {
                    if !suite.is_empty() {
                        if left == 0 {
                            suite.push(added.clone());
                        }
                        left = left.wrapping_sub(1);
                    }
                });
                suites > 0
            }
            Relation::Exchange => exchange(&mut changed.body, number),
        };
        is_changed.then_some(Variant { relation, program: changed, renamed })
    })
}

/// Names that mean something by themselves to the code around a program or to compilers.
const GIVEN: [&str; 9] =
    ["observe", "token", "collect", "super", "print", "_", "annotations", "format", "NameError"];

/// Exchanges forms of the same scoping, wherever that is possible, or here and there.
fn exchange(body: &mut Vec<Stmt>, number: u64) -> bool {
    // About half of the places.
    let drawn = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (mut nth, mut count) = (0u32, 0);
    let mut is_drawn = || {
        nth += 1;
        drawn >> (nth % 64) & 1 == 1
    };
    each_suite_mut(body, &mut |suite| {
        for stmt in suite.iter_mut() {
            let (is_fit, is_drawn) = (is_exchangeable(stmt), is_drawn());
            if is_fit && is_drawn {
                let old = std::mem::replace(&mut stmt.kind, StmtKind::Pass);
                stmt.kind = exchanged(old);
                count += 1;
            }
        }
    });
    count > 0
}

fn is_exchangeable(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Assign { targets, value } => {
            matches!(&targets[..], [one] if one.as_name().is_some())
                && !matches!(
                    value.kind,
                    ExprKind::Yield(_) | ExprKind::YieldFrom(_) | ExprKind::Starred(_) | ExprKind::Tuple(_)
                )
        }
        StmtKind::FunctionDef(def) => {
            let FunctionDef { is_async, decorators, type_params, params, returns, body, .. } = &**def;
            let is_plain = params.in_slot_order().all(|param| param.annotation.is_none());
            let returns_value = matches!(&body[..], [stmt] if matches!(&stmt.kind, StmtKind::Return(Some(value))
                if !matches!(value.kind, ExprKind::Tuple(_) | ExprKind::Starred(_))));
            !is_async
                && decorators.is_empty()
                && type_params.is_empty()
                && returns.is_none()
                && is_plain
                && returns_value
        }
        _ => false,
    }
}

fn exchanged(kind: StmtKind) -> StmtKind {
    match kind {
        StmtKind::Assign { mut targets, value } if targets.len() == 1 => StmtKind::For {
            is_async: false,
            target: targets.swap_remove(0),
            iter: value,
            body: vec![StmtKind::Pass.into()],
            orelse: Vec::new(),
        },
        StmtKind::FunctionDef(def) => {
            let FunctionDef { name, params, mut body, .. } = *def;
            match body.pop().map(|stmt| stmt.kind) {
                Some(StmtKind::Return(Some(value))) => {
                    StmtKind::Assign { targets: vec![Expr::name(name)], value: lambda(params, value) }
                }
                _ => StmtKind::Pass,
            }
        }
        kind => kind,
    }
}

fn function(name: &'static str, params: Params, body: Vec<Stmt>) -> Stmt {
    let def = FunctionDef {
        node: Node::default(),
        is_async: false,
        name: Name::const_new(name),
        decorators: Vec::new(),
        type_params: Vec::new(),
        params,
        returns: None,
        body,
    };
    StmtKind::FunctionDef(Box::new(def)).into()
}

fn lambda(params: Params, body: Expr) -> Expr {
    ExprKind::Lambda(Box::new(Lambda { node: Node::default(), params, body })).into()
}

/// What matters of a code object here.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outline {
    depth: usize,
    name: Name,
    free: BTreeSet<Name>,
    cells: BTreeSet<Name>,
}

/// The code objects, outer ones first, and siblings in the order of the text where it tells them apart.
fn outlines<W>(code: &Code<W>) -> Vec<Outline> {
    let mut outlines = Vec::new();
    let mut todo = vec![(code, 0)];
    while let Some((code, depth)) = todo.pop() {
        let CodeFacts { name, freevars, cellvars, .. } = &code.facts;
        // Whether a class keeps its namespace for annotations depends on forms, not on captures: from 3.14
        // on, a method without annotations makes it do so, and a lambda does not.
        let names = |names: &[Name]| names.iter().filter(|name| *name != "__classdict__").cloned().collect();
        let (free, cells) = (names(freevars), names(cellvars));
        outlines.push(Outline { depth, name: name.clone(), free, cells });
        todo.extend(code.codes.iter().rev().map(|inner| (inner, depth + 1)));
    }
    outlines
}

/// Why the code of a variant is not as it must be, given that of the program; `None` if it is, and where
/// they cannot be compared: of code that is never executed, compilers may leave out one more or less.
pub fn violation<W, V>(variant: &Variant, before: &Code<W>, after: &Code<V>) -> Option<String> {
    let (mut before, mut after) = (outlines(before), outlines(after));
    match variant.relation {
        Relation::Renaming => {
            let renamed = variant.renamed.as_ref()?;
            let rename = |name: &Name| if name == renamed { Name::const_new(FRESH) } else { name.clone() };
            let generic = format!("<generic parameters of {renamed}>");
            for outline in &mut before {
                outline.name = if outline.name == generic {
                    format!("<generic parameters of {FRESH}>").into()
                } else {
                    rename(&outline.name)
                };
                outline.free = outline.free.iter().map(rename).collect();
                outline.cells = outline.cells.iter().map(rename).collect();
            }
            differ(&before, &after)
        }
        Relation::Wrapping => {
            let module = after.remove(0);
            if !module.free.is_empty() || !module.cells.is_empty() {
                return Some("the module has closures".to_owned());
            }
            let wrapper = after.first()?.clone();
            if !wrapper.free.is_empty() {
                return Some(format!("the wrapper captures {:?}", wrapper.free));
            }
            if before.len() != after.len() {
                return None;
            }
            for (before, after) in before.iter().zip(&after).skip(1) {
                let gained: BTreeSet<_> = after.free.difference(&before.free).cloned().collect();
                if before.name != after.name
                    || before.cells != after.cells
                    || !before.free.is_subset(&after.free)
                    || !gained.is_subset(&wrapper.cells)
                {
                    return Some(format!("{before:?}, in the function {after:?}"));
                }
            }
            None
        }
        Relation::Sibling => {
            let mut inside = None;
            after.retain(|outline| {
                if inside.is_some_and(|depth| outline.depth <= depth) {
                    inside = None;
                }
                if outline.name == SIBLING {
                    inside = Some(outline.depth);
                }
                inside.is_none()
            });
            differ(&before, &after)
        }
        Relation::Exchange => {
            let is_same = |before: &Outline, after: &Outline| {
                before.depth == after.depth && before.free == after.free && before.cells == after.cells
            };
            if before.len() != after.len() {
                return None;
            }
            let mut pairs = before.iter().zip(&after);
            pairs
                .find(|(before, after)| !is_same(before, after))
                .map(|(before, after)| format!("{before:?}, then {after:?}"))
        }
    }
}

fn differ(before: &[Outline], after: &[Outline]) -> Option<String> {
    if before.len() != after.len() {
        return None;
    }
    let pair = before.iter().zip(after).find(|(before, after)| before != after)?;
    Some(format!("{:?}, then {:?}", pair.0, pair.1))
}
