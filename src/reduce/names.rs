//! Names: one for two, and the customary ones.

use crate::tree::{
    Expr, ExprKind, Name, Program, Stmt, StmtKind,
    visit::{Role, each_expr, each_expr_mut, each_name, each_name_mut, each_suite, each_suite_mut},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Which names become which.
pub(super) type Renaming = [(Name, Name)];

/// Which names may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Also those with two leading underscores, which have a meaning inside classes.
    Private,
    /// Also those that are attributes as well, along with these.
    Attributes,
    /// Only those that are nothing else.
    Plain,
}

impl Which {
    pub(super) const BOLDEST_FIRST: [Self; 3] = [Self::Private, Self::Attributes, Self::Plain];
}

/// Names that mean something by themselves: what runs a program provides them, or readers expect
/// them.
const GIVEN: &str = "observe token collect self cls super \
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile \
    complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format \
    frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license \
    list locals map max memoryview min next object oct open ord pow print property quit range repr \
    reversed round set setattr slice sorted staticmethod str sum tuple type vars zip \
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError \
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError \
    ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning \
    EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError \
    FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError \
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
    ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError \
    OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError \
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration \
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError \
    UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError \
    UnicodeWarning UserWarning ValueError Warning ZeroDivisionError";

/// Customary names for functions, classes and variables: no name in two of them.
const FUNCTIONS: &str = "f g h k m n p q r s t";
const CLASSES: &str = "C D E F G";
const TYPE_PARAMS: &str = "T U V W";
const VARIABLES: &str = "x y z a b c d e i j l o u v w";

/// What a name is, by the first thing in the program that says so.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    Variable,
    Function,
    Class,
    TypeParam,
}

/// The names that may be changed, by first appearance, and all others.
struct Names {
    own: Vec<(Name, Sort)>,
    others: FxHashSet<Name>,
}

impl Names {
    fn of(program: &Program, which: Which) -> Self {
        let mut order: Vec<Name> = Vec::new();
        let mut sorts: FxHashMap<Name, Sort> = FxHashMap::default();
        let mut others: FxHashSet<Name> = GIVEN.split_whitespace().map(Name::from).collect();
        each_name(&program.body, &mut |name, role| {
            let sort = match role {
                Role::Imported => {
                    others.insert(name.split('.').next().unwrap_or_default().into());
                    return;
                }
                // They only follow what else the name is.
                Role::Attribute | Role::Keyword => return,
                Role::Function => Sort::Function,
                Role::Class | Role::TypeAlias => Sort::Class,
                Role::TypeParam => Sort::TypeParam,
                _ => Sort::Variable,
            };
            match sorts.get_mut(name) {
                Some(known) if *known == Sort::Variable => *known = sort,
                Some(_) => {}
                None => {
                    order.push(name.clone());
                    sorts.insert(name.clone(), sort);
                }
            }
        });
        each_name(&program.body, &mut |name, role| {
            let is_private = name.starts_with("__") && which != Which::Private;
            let is_attribute = role == Role::Attribute && which == Which::Plain;
            if is_private || is_attribute || !sorts.contains_key(name) {
                others.insert(name.clone());
            }
        });
        order.retain(|name| !others.contains(name));
        let own = order.into_iter().map(|name| (name.clone(), sorts[&name])).collect();
        Self { own, others }
    }
}

/// Pairs of variables of which one could take the other's name.
pub(super) fn mergeable(program: &Program) -> Vec<(Name, Name)> {
    let names = Names::of(program, Which::Attributes);
    let variables: Vec<_> = names.own.iter().filter(|(_, sort)| *sort == Sort::Variable).collect();
    let mut pairs = Vec::new();
    for (at, (later, _)) in variables.iter().enumerate().rev() {
        pairs.extend(variables[..at].iter().map(|(earlier, _)| (later.clone(), earlier.clone())));
    }
    pairs
}

/// The name of definition number `nth`, of all functions and classes, and the names that could stand
/// for it: those of a class's bases first.
pub(super) fn nth_definition(program: &Program, nth: usize) -> Option<(Name, Vec<Name>)> {
    let mut definitions = Vec::new();
    each_suite(&program.body, &mut |suite| {
        definitions.extend(suite.iter().filter_map(|stmt| {
            let bases = match &stmt.kind {
                StmtKind::ClassDef(def) => def.bases.iter().filter_map(Expr::as_name).cloned().collect(),
                _ => Vec::new(),
            };
            Some((defined(stmt)?.clone(), bases))
        }));
    });
    let (name, mut names) = definitions.into_iter().nth(nth)?;
    names.extend(own(program));
    names.retain(|other| *other != name);
    Some((name, names))
}

/// Deletes definition number `nth`.
pub(super) fn delete_definition(program: &mut Program, nth: usize) {
    let mut count = 0;
    each_suite_mut(&mut program.body, &mut |suite| {
        suite.retain(|stmt| {
            let is_it = defined(stmt).is_some() && count == nth;
            count += usize::from(defined(stmt).is_some());
            !is_it
        });
    });
}

/// The names that could be passed instead of argument number `nth`, of all that are names.
pub(super) fn instead_of_argument(program: &Program, nth: usize) -> Option<Vec<Name>> {
    let mut arguments = Vec::new();
    each_expr(&program.body, &mut |expr| {
        if let ExprKind::Call(call) = &expr.kind {
            arguments.extend(call.args.iter().filter_map(Expr::as_name).cloned());
        }
    });
    let argument = arguments.into_iter().nth(nth)?;
    Some(own(program).filter(|other| *other != argument).collect())
}

/// Passes `other` as argument number `nth`, of all that are names.
pub(super) fn exchange_argument(program: &mut Program, nth: usize, other: Name) {
    let (mut count, mut other) = (0, Some(other));
    each_expr_mut(&mut program.body, &mut |expr| {
        let ExprKind::Call(call) = &mut expr.kind else { return };
        for argument in &mut call.args {
            if let ExprKind::Name(name) = &mut argument.kind {
                if count == nth
                    && let Some(other) = other.take()
                {
                    *name = other;
                }
                count += 1;
            }
        }
    });
}

fn own(program: &Program) -> impl Iterator<Item = Name> {
    Names::of(program, Which::Attributes).own.into_iter().map(|(name, _)| name)
}

fn defined(stmt: &Stmt) -> Option<&Name> {
    match &stmt.kind {
        StmtKind::FunctionDef(def) => Some(&def.name),
        StmtKind::ClassDef(def) => Some(&def.name),
        _ => None,
    }
}

/// All names that may be changed with the customary ones; none if they have those already.
pub(super) fn customary(program: &Program, which: Which) -> Vec<(Name, Name)> {
    let names = Names::of(program, which);
    let mut given: FxHashMap<Sort, usize> = FxHashMap::default();
    let mut renaming = Vec::new();
    for (name, sort) in names.own {
        let next = given.entry(sort).or_default();
        let new = loop {
            let new = nth_name(sort, *next);
            *next += 1;
            if !names.others.contains(&new) {
                break new;
            }
        };
        renaming.push((name, new));
    }
    if renaming.iter().all(|(old, new)| old == new) { Vec::new() } else { renaming }
}

fn nth_name(sort: Sort, nth: usize) -> Name {
    let names = match sort {
        Sort::Function => FUNCTIONS,
        Sort::Class => CLASSES,
        Sort::TypeParam => TYPE_PARAMS,
        Sort::Variable => VARIABLES,
    };
    let count = names.split(' ').count();
    let name = names.split(' ').nth(nth % count).unwrap_or_default();
    match nth / count {
        0 => name.into(),
        round => format!("{name}{round}").into(),
    }
}

/// Whether anything in the program has this name.
pub(super) fn occurs(program: &Program, wanted: &Name) -> bool {
    let mut occurs = false;
    each_name(&program.body, &mut |name, _| occurs |= name == wanted);
    occurs
}

/// A name for a new function.
pub(super) fn fresh(program: &Program) -> Name {
    let candidates = (1..).map(|number| Name::from(format!("function{number}")));
    candidates.into_iter().find(|name| !occurs(program, name)).unwrap_or_default()
}

/// Changes names, all at once; those of arguments along with those of parameters.
pub(super) fn rename(program: &mut Program, renaming: &Renaming, which: Which) {
    let renaming: FxHashMap<&Name, &Name> = renaming.iter().map(|(old, new)| (old, new)).collect();
    each_name_mut(&mut program.body, &mut |name, role| {
        if role == Role::Imported || (role == Role::Attribute && which == Which::Plain) {
            return;
        }
        if let Some(&new) = renaming.get(name) {
            *name = new.clone();
        }
    });
}
