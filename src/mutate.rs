//! Mutation: programs that are almost given ones.
//!
//! What people wrote down (a corpus, a test suite, any Python files) is full of things that no generator
//! thinks of; what lies beside it, nobody tried. A mutant is a given program with one to three
//! changes that may matter to scopes. It need not be valid: then the model says so, or what it
//! cannot know is skipped.

use crate::{
    stack,
    tree::{
        ClassDef, ComprehensionKind, Expr, ExprKind, FunctionDef, Lambda, Name, Node, Params, Program, Stmt,
        StmtKind, TypeParam,
        visit::{Role, each_expr_mut, each_name, each_name_mut, each_stmt, each_suite, each_suite_mut},
    },
};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// Changes that one mutant has, at most.
const MOST_CHANGES: u32 = 3;

/// Tries to find a place for a change.
const TRIES: u32 = 6;

/// Mutant number `index` of this seed: one of `originals`, changed, sometimes with statements of another
/// one. `None` if there are none.
pub fn mutant(originals: &[Program], seed: u64, index: u64) -> Option<Program> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed ^ 0x6d75_7461_6e74);
    rng.set_stream(index);
    let mut dice = Dice(rng);
    let original = dice.of(originals)?;
    let other = dice.of(originals)?;
    stack::for_depth(original.depth.0 + other.depth.0 + 64, || {
        let mut program = original.clone();
        for _ in 0..=dice.below(MOST_CHANGES as usize) {
            let _ = (0..TRIES).any(|_| {
                let change = CHANGES[dice.below(CHANGES.len())];
                change(&mut program.body, &other.body, &mut dice)
            });
        }
        Some(program)
    })
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0.next_u32() as usize % count.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let at = self.below(all.len());
        all.get(at)
    }
}

/// Changes a program, if there is a place for the change; may take something from another program.
type Change = fn(&mut Vec<Stmt>, &[Stmt], &mut Dice) -> bool;

const CHANGES: &[Change] = &[
    rename_to_collide,
    rename_one,
    move_statement,
    swap_siblings,
    duplicate,
    delete,
    wrap_in_scope,
    pass_through,
    change_kind,
    toggle_declaration,
    declare,
    splice,
];

/// Applies `f` to one suite, drawn among those for which it may be done.
fn in_suite(
    body: &mut Vec<Stmt>,
    dice: &mut Dice,
    fits: impl Fn(&[Stmt]) -> bool,
    f: impl FnOnce(&mut Vec<Stmt>, &mut Dice),
) -> bool {
    let mut count = 0;
    each_suite(body, &mut |suite| count += usize::from(fits(suite)));
    if count == 0 {
        return false;
    }
    let mut left = dice.below(count);
    let mut f = Some(f);
    each_suite_mut(body, &mut |suite| {
        if f.is_some() && fits(suite) {
            if left == 0 {
                if let Some(f) = f.take() {
                    f(suite, dice);
                }
            } else {
                left -= 1;
            }
        }
    });
    true
}

/// Makes another statement of one of those that fit, in a suite drawn among those that hold one.
fn in_stmt(
    body: &mut Vec<Stmt>,
    dice: &mut Dice,
    fits: impl Fn(&Stmt) -> bool,
    other: impl FnOnce(StmtKind, &mut Dice) -> Stmt,
) -> bool {
    in_suite(
        body,
        dice,
        |suite| suite.iter().any(&fits),
        |suite, dice| {
            let places: Vec<usize> = (0..suite.len()).filter(|&at| fits(&suite[at])).collect();
            let at = places[dice.below(places.len())];
            let old = std::mem::replace(&mut suite[at], StmtKind::Pass.into());
            suite[at] = other(old.kind, dice);
        },
    )
}

/// The names of variables in a program.
fn names(body: &[Stmt]) -> Vec<Name> {
    let mut names = Vec::new();
    each_name(body, &mut |name, role| {
        let is_plain = !matches!(role, Role::Keyword | Role::Attribute | Role::Imported);
        if is_plain && !names.contains(name) {
            names.push(name.clone());
        }
    });
    names
}

/// One name becomes another one of the program, in one statement and all in it.
fn rename_to_collide(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let all = names(body);
    let Some(to) = dice.of(&all).cloned() else { return false };
    in_suite(
        body,
        dice,
        |suite| !suite.is_empty(),
        |suite, dice| {
            let at = dice.below(suite.len());
            let part = &mut suite[at..=at];
            let inside = names(part);
            let Some(from) = dice.of(&inside).cloned() else { return };
            each_name_mut(part, &mut |name, role| {
                if *name == from && !matches!(role, Role::Keyword | Role::Attribute | Role::Imported) {
                    *name = to.clone();
                }
            });
        },
    )
}

/// A single identifier becomes another name of the program.
#[allow(clippy::ptr_arg, reason = "all changes have one type")]
fn rename_one(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let all = names(body);
    let Some(to) = dice.of(&all).cloned() else { return false };
    let is_plain = |role| !matches!(role, Role::Keyword | Role::Attribute | Role::Imported);
    let mut count = 0;
    each_name(body, &mut |_, role| count += usize::from(is_plain(role)));
    let chosen = dice.below(count);
    let mut nth = 0;
    each_name_mut(body, &mut |name, role| {
        if is_plain(role) {
            if nth == chosen {
                *name = to.clone();
            }
            nth += 1;
        }
    });
    count > 0
}

/// A statement goes into another suite: further out, further in, or beside.
fn move_statement(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let mut taken = None;
    in_suite(
        body,
        dice,
        |suite| suite.len() > 1,
        |suite, dice| {
            let at = dice.below(suite.len());
            taken = Some(suite.remove(at));
        },
    );
    let Some(stmt) = taken else { return false };
    put(body, stmt, dice)
}

/// Puts a statement anywhere.
fn put(body: &mut Vec<Stmt>, stmt: Stmt, dice: &mut Dice) -> bool {
    in_suite(
        body,
        dice,
        |suite| !suite.is_empty(),
        |suite, dice| {
            let at = dice.below(suite.len() + 1);
            suite.insert(at, stmt);
        },
    )
}

fn swap_siblings(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    in_suite(
        body,
        dice,
        |suite| suite.len() > 1,
        |suite, dice| {
            let at = dice.below(suite.len() - 1);
            suite.swap(at, at + 1);
        },
    )
}

fn duplicate(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let mut copy = None;
    in_suite(body, dice, |suite| !suite.is_empty(), |suite, dice| copy = dice.of(suite).cloned());
    copy.is_some_and(|stmt| put(body, stmt, dice))
}

fn delete(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    in_suite(
        body,
        dice,
        |suite| suite.len() > 1,
        |suite, dice| {
            let at = dice.below(suite.len());
            suite.remove(at);
        },
    )
}

/// Some statements stand in a function or class of their own.
fn wrap_in_scope(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    in_suite(
        body,
        dice,
        |suite| !suite.is_empty(),
        |suite, dice| {
            let first = dice.below(suite.len());
            let last = first + 1 + dice.below(suite.len() - first);
            let inside: Vec<Stmt> = suite.drain(first..last).collect();
            let name = Name::const_new("wrapped");
            if dice.below(3) == 0 {
                suite.insert(first, class(name, Vec::new(), Vec::new(), inside));
            } else {
                let call = StmtKind::Expr(Expr::call(Expr::name(name.clone()), Vec::new()));
                suite.splice(first..first, [function(name, Params::default(), inside), call.into()]);
            }
        },
    )
}

fn function(name: Name, params: Params, body: Vec<Stmt>) -> Stmt {
    let def = FunctionDef {
        node: Node::default(),
        is_async: false,
        name,
        decorators: Vec::new(),
        type_params: Vec::new(),
        params,
        returns: None,
        body,
    };
    StmtKind::FunctionDef(Box::new(def)).into()
}

fn class(name: Name, decorators: Vec<Expr>, type_params: Vec<TypeParam>, body: Vec<Stmt>) -> Stmt {
    let class = ClassDef {
        node: Node::default(),
        name,
        decorators,
        type_params,
        bases: Vec::new(),
        keywords: Vec::new(),
        body,
    };
    StmtKind::ClassDef(Box::new(class)).into()
}

/// Applies `f` to one expression, drawn among those for which it may be done.
fn in_expr(
    body: &mut [Stmt],
    dice: &mut Dice,
    fits: impl Fn(&Expr) -> bool,
    f: impl FnOnce(&mut Expr, &mut Dice),
) -> bool {
    let mut count = 0;
    each_expr_mut(body, &mut |expr| count += usize::from(fits(expr)));
    if count == 0 {
        return false;
    }
    let mut left = dice.below(count) as i64;
    let mut f = Some(f);
    each_expr_mut(body, &mut |expr| {
        if f.is_some() && fits(expr) {
            if left == 0
                && let Some(f) = f.take()
            {
                f(expr, dice);
            }
            left -= 1;
        }
    });
    true
}

/// An expression is the result of a lambda that is called at once: one scope more to pass through.
#[allow(clippy::ptr_arg, reason = "all changes have one type")]
fn pass_through(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    // What may stand as a target stays as it is.
    let fits = |expr: &Expr| {
        matches!(
            expr.kind,
            ExprKind::Lambda(_)
                | ExprKind::Comprehension(_)
                | ExprKind::Call(_)
                | ExprKind::Binary(_)
                | ExprKind::BoolOp { .. }
                | ExprKind::Compare(_)
                | ExprKind::Dict(_)
                | ExprKind::Set(_)
        )
    };
    in_expr(body, dice, fits, |expr, _| {
        let body = std::mem::replace(expr, Expr::int(0));
        let lambda = Lambda { node: Node::default(), params: Params::default(), body };
        *expr = Expr::call(ExprKind::Lambda(Box::new(lambda)).into(), Vec::new());
    })
}

/// A comprehension becomes one of another kind; or a class a function, and the other way round.
fn change_kind(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    if dice.below(2) == 0 {
        let fits = |expr: &Expr| matches!(&expr.kind, ExprKind::Comprehension(it) if it.kind != ComprehensionKind::Dict);
        return in_expr(body, dice, fits, |expr, dice| {
            if let ExprKind::Comprehension(it) = &mut expr.kind {
                let kinds = [ComprehensionKind::List, ComprehensionKind::Set, ComprehensionKind::Generator];
                it.kind = kinds[dice.below(kinds.len())];
            }
        });
    }
    let is_scope = |stmt: &Stmt| matches!(stmt.kind, StmtKind::FunctionDef(_) | StmtKind::ClassDef(_));
    in_stmt(body, dice, is_scope, |old, dice| match old {
        StmtKind::ClassDef(class) => function(class.name, Params::default(), class.body),
        StmtKind::FunctionDef(def) if dice.below(2) == 0 => {
            class(def.name, def.decorators, def.type_params, def.body)
        }
        StmtKind::FunctionDef(mut def) => {
            def.is_async = !def.is_async;
            StmtKind::FunctionDef(def).into()
        }
        kind => kind.into(),
    })
}

/// `global` becomes `nonlocal`, and the other way round; or such a declaration goes.
fn toggle_declaration(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let is_one = |stmt: &Stmt| matches!(stmt.kind, StmtKind::Global(_) | StmtKind::Nonlocal(_));
    in_stmt(body, dice, is_one, |old, dice| {
        let kind = match old {
            StmtKind::Global(names) if dice.below(4) > 0 => StmtKind::Nonlocal(names),
            StmtKind::Nonlocal(names) if dice.below(4) > 0 => StmtKind::Global(names),
            _ => StmtKind::Pass,
        };
        kind.into()
    })
}

/// A suite begins with a declaration of a name of the program.
fn declare(body: &mut Vec<Stmt>, _: &[Stmt], dice: &mut Dice) -> bool {
    let all = names(body);
    let Some(name) = dice.of(&all).cloned() else { return false };
    in_suite(
        body,
        dice,
        |suite| !suite.is_empty(),
        |suite, dice| {
            let names = vec![name];
            let kind = if dice.below(3) == 0 { StmtKind::Global(names) } else { StmtKind::Nonlocal(names) };
            suite.insert(0, kind.into());
        },
    )
}

/// A statement of another program comes in.
fn splice(body: &mut Vec<Stmt>, other: &[Stmt], dice: &mut Dice) -> bool {
    let mut count = 0;
    each_stmt(other, &mut |_| count += 1);
    let mut left = dice.below(count) as i64;
    let mut taken = None;
    each_stmt(other, &mut |stmt| {
        if left == 0 {
            taken = Some(stmt.clone());
        }
        left -= 1;
    });
    taken.is_some_and(|stmt| put(body, stmt, dice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{parse, render};
    use std::collections::BTreeSet;

    const ORIGINALS: [&str; 2] = [
        "def f(x):\n    y = x\n    def g():\n        nonlocal y\n        y = [z for z in x]\n        return lambda: y\n    return g\n",
        "class C:\n    a = 1\n    def m(self):\n        global b\n        b = {a: 1 for a in (self,)}\n        return b and self\n",
    ];

    fn originals() -> Vec<Program> {
        ORIGINALS.iter().map(|source| parse::parse(source).unwrap()).collect()
    }

    #[test]
    fn mutants_differ_from_each_other_and_come_again() {
        let originals = originals();
        let text = |index| render::render(&mutant(&originals, 7, index).unwrap());
        let all: BTreeSet<String> = (0..300).map(text).collect();
        // Five of six: so few lines leave little to be changed.
        assert!(all.len() >= 250, "{}", all.len());
        assert!((0..300).all(|index| all.contains(&text(index))));
    }

    #[test]
    fn most_mutants_can_be_parsed() {
        let originals = originals();
        let parsed = (0..500)
            .filter(|&index| parse::parse(&render::render(&mutant(&originals, 1, index).unwrap())).is_ok())
            .count();
        assert!(parsed > 400, "{parsed} of 500");
    }

    #[test]
    fn each_change_changes_something() {
        for (nth, change) in CHANGES.iter().enumerate() {
            let changed = (0..40).any(|index| {
                let mut rng = ChaCha8Rng::seed_from_u64(3);
                rng.set_stream(index);
                let (originals, mut dice) = (originals(), Dice(rng));
                let mut body = originals[index as usize % 2].body.clone();
                change(&mut body, &originals[0].body, &mut dice) && body != originals[index as usize % 2].body
            });
            assert!(changed, "change {nth}");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(mutant(&[], 1, 1).is_none());
        assert!(mutant(&[parse::parse("").unwrap()], 1, 1).is_some());
    }
}
