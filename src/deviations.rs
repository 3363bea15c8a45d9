//! Known deviations: what releases of an interpreter do differently from the language, as reported
//! to those who make them.
//!
//! A deviation explains mismatches; it never hides them. It is matched narrowly, by release, by
//! what the mismatch says and by what stands in the program. Programs of which every mismatch is
//! explained have the verdict *known*, are counted, reduced and kept like other findings, and do
//! not fail a campaign.
//!
//! A wrong cell shows again when the program runs: mismatches of the run are explained by a
//! deviation that explains one in the code of the same program.

use crate::{
    compare::Mismatch,
    facts::Law,
    subject::Identity,
    tree::{ComprehensionKind, Expr, ExprKind, Program, Stmt, StmtKind, visit},
};
use std::ops::RangeInclusive;

/// An entry of the table of known deviations.
#[derive(Debug)]
pub struct Deviation {
    /// Its name in reports.
    pub id: &'static str,
    /// Where it is reported.
    pub citation: &'static str,
    /// What happens, in a sentence.
    pub statement: &'static str,
    /// A program of a few lines in which it happens.
    pub example: &'static str,
    /// The releases that have it.
    has: fn(&Identity) -> bool,
    /// Whether a mismatch in a program is of its kind.
    explains: fn(&Mismatch, &Program) -> bool,
}

impl PartialEq for Deviation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All known deviations.
pub static TABLE: &[Deviation] = &[
    Deviation {
        id: "inlined-comprehension-hides-variable",
        citation: "https://github.com/python/cpython/issues/156664",
        statement: "the target of an inlined comprehension is taken for a variable of the scope around it, which then \
                    hides the variable of that name further out from other functions there",
        example: "def f(x):\n    def g():\n        def h():\n            x\n        [0 for x in ()]\n",
        has: |who| is_cpython(who, 12..=15),
        explains: |mismatch, program| {
            let targets = comprehension_targets(program);
            let names = differing_names(mismatch);
            matches!(mismatch.law, Law::FreeNames | Law::CellNames | Law::Code)
                && !names.is_empty()
                && names.iter().all(|name| targets.iter().any(|target| is_spelled(target, name)))
        },
    },
    Deviation {
        id: "inlined-comprehension-takes-cell",
        citation: "https://github.com/python/cpython/issues/156664",
        statement: "where a function in an inlined comprehension captures the target, and the scope around has a free \
                    variable of that name, the scope uses the comprehension's cell for both",
        example: "def f(x):\n    def g():\n        [lambda: x for x in (1,)]\n        return x\n    observe(g())\n\n\nf(0)\n",
        has: |who| is_cpython(who, 12..=15),
        explains: |mismatch, program| mismatch.is_of_the_run() && captures_a_target(program),
    },
    Deviation {
        id: "class-comprehension-names-dunder-class",
        citation: "https://github.com/python/cpython/issues/114828, 119666 and 150700",
        statement: "a comprehension in a class body that mentions `super` or `__class__` cannot be compiled, or takes \
                    it for a global name",
        example: "class C:\n    [super for x in ()]\n",
        has: |who| is_cpython(who, 12..=14),
        explains: |mismatch, program| {
            let is_crash = mismatch.law == Law::Survival && mismatch.observed.contains("SystemError");
            (is_crash || differing_names(mismatch) == ["__class__"])
                && !comprehension_targets(program).is_empty()
                && mentions(program, &["super", "__class__"])
        },
    },
    Deviation {
        id: "private-global-walrus-is-rejected",
        citation: "https://github.com/python/cpython/issues/96497",
        statement: "a walrus in a comprehension that binds a private name declared global is rejected",
        example: "class C:\n    def f():\n        global __x\n        [__x := 0 for _ in ()]\n",
        has: |who| is_cpython(who, 8..=12),
        explains: |mismatch, program| {
            mismatch.law == Law::Rejection
                && mismatch.observed.contains("no binding for nonlocal '_")
                && declares_private_global(program)
        },
    },
    Deviation {
        id: "generic-class-mangles-what-follows",
        citation: "https://github.com/python/cpython/issues/119395 and 119311",
        statement: "private names in the scope of a class's type parameters, and all that follow it, are mangled as \
                    inside the class",
        example: "def f():\n    __x = 1\n\n    class C[T]:\n        pass\n    return __x\n\n\nf()\n",
        has: |who| is_cpython(who, 12..=12),
        explains: |_, program| has_generic_class(program) && has_private_name(program),
    },
    Deviation {
        id: "equal-lambdas-share-code",
        citation: "no report found; seen in 3.12.1, no longer in 3.12.7",
        statement: "code objects on one line that differ in nothing but their columns are merged, and with them those \
                    inside, whose qualified names then are those of the first",
        example: "0(lambda: lambda: lambda: 0, lambda: lambda: 0)\n",
        has: |who| who.implementation == "cpython" && who.release == "3.12.1",
        explains: |mismatch, _| {
            mismatch.law == Law::Code
                && mismatch.field == "co_qualname"
                && [&mismatch.predicted, &mismatch.observed].iter().all(|name| name.ends_with(".<lambda>"))
        },
    },
    Deviation {
        id: "stores-to-one-name-are-swapped",
        citation: "https://github.com/python/cpython/issues/104615",
        statement: "where a tuple of targets names one local variable twice, it keeps the value that it got first",
        example: "def f(a):\n    x, x = a, 0\n    observe(x)\n\nf(1)\n",
        has: |who| {
            who.implementation == "cpython"
                && ["3.11.0", "3.11.1", "3.11.2", "3.11.3"].contains(&&*who.release)
        },
        explains: |mismatch, program| mismatch.is_of_the_run() && repeats_a_target(program),
    },
];

/// The deviation that explains all mismatches of a program: the first one, if several do so together.
pub fn explain(
    mismatches: &[Mismatch],
    program: &Program,
    identity: &Identity,
) -> Option<&'static Deviation> {
    let of = |mismatch: &Mismatch| {
        TABLE.iter().find(|deviation| (deviation.has)(identity) && (deviation.explains)(mismatch, program))
    };
    let (of_the_run, of_the_code): (Vec<_>, Vec<_>) = mismatches.iter().partition(|m| m.is_of_the_run());
    let explained = |some: &[&Mismatch]| some.iter().map(|mismatch| of(mismatch)).collect::<Option<Vec<_>>>();
    match explained(&of_the_code)?.first() {
        Some(first) => Some(first),
        None => explained(&of_the_run)?.first().copied(),
    }
}

/// Whether this is a CPython of these minor versions. Some of their later releases are mended: for
/// those an entry explains nothing, as there is nothing to explain.
fn is_cpython(who: &Identity, minors: RangeInclusive<u8>) -> bool {
    who.implementation == "cpython" && minors.contains(&who.version.minor())
}

/// The names that only one side of a mismatch lists.
fn differing_names(mismatch: &Mismatch) -> Vec<&str> {
    fn names(text: &str) -> Vec<&str> {
        text.trim_matches(['(', ')']).split(", ").filter(|name| !name.is_empty()).collect()
    }
    let (predicted, observed) = (names(&mismatch.predicted), names(&mismatch.observed));
    let only = |some: &[&str], name: &&str| !some.contains(name);
    let mut differing: Vec<&str> = predicted.iter().filter(|name| only(&observed, name)).copied().collect();
    differing.extend(observed.iter().filter(|name| only(&predicted, name)));
    differing
}

/// Whether `name` may be how `written` is called in a class: mangled.
fn is_spelled(written: &str, name: &str) -> bool {
    name == written || written.starts_with("__") && name.starts_with('_') && name.ends_with(written)
}

/// The names that list, set and dict comprehensions bind.
fn comprehension_targets(program: &Program) -> Vec<String> {
    let mut targets = Vec::new();
    visit::each_expr(&program.body, &mut |expr| {
        if let ExprKind::Comprehension(comprehension) = &expr.kind
            && comprehension.kind != ComprehensionKind::Generator
        {
            for generator in &comprehension.generators {
                names_in(&generator.target, &mut targets);
            }
        }
    });
    targets
}

/// Whether a function in a list, set or dict comprehension mentions what the comprehension binds.
fn captures_a_target(program: &Program) -> bool {
    let mut captured = false;
    visit::each_expr(&program.body, &mut |expr| {
        let ExprKind::Comprehension(comprehension) = &expr.kind else { return };
        if comprehension.kind == ComprehensionKind::Generator {
            return;
        }
        let mut targets = Vec::new();
        comprehension.generators.iter().for_each(|generator| names_in(&generator.target, &mut targets));
        let inside = [Stmt::from(StmtKind::Expr(expr.clone()))];
        visit::each_expr(&inside, &mut |inner| {
            let is_function = match &inner.kind {
                ExprKind::Lambda(_) => true,
                ExprKind::Comprehension(inner) => inner.kind == ComprehensionKind::Generator,
                _ => false,
            };
            if is_function {
                let function = [Stmt::from(StmtKind::Expr(inner.clone()))];
                visit::each_name(&function, &mut |name, _| {
                    captured |= targets.iter().any(|target| target == name);
                });
            }
        });
    });
    captured
}

fn names_in(target: &Expr, names: &mut Vec<String>) {
    match &target.kind {
        ExprKind::Name(name) => names.push(name.to_string()),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|item| names_in(item, names)),
        ExprKind::Starred(item) => names_in(item, names),
        _ => {}
    }
}

fn mentions(program: &Program, names: &[&str]) -> bool {
    let mut found = false;
    visit::each_expr(&program.body, &mut |expr| {
        found |= expr.as_name().is_some_and(|name| names.contains(&name.as_str()));
    });
    found
}

/// Whether a tuple of targets holds a name twice.
fn repeats_a_target(program: &Program) -> bool {
    let mut found = false;
    visit::each_stmt(&program.body, &mut |stmt| {
        if let StmtKind::Assign { targets, .. } = &stmt.kind {
            for target in targets {
                let mut names = Vec::new();
                names_in(target, &mut names);
                found |= (1..names.len()).any(|at| names[..at].contains(&names[at]));
            }
        }
    });
    found
}

fn has_generic_class(program: &Program) -> bool {
    let mut found = false;
    visit::each_stmt(&program.body, &mut |stmt| {
        found |= matches!(&stmt.kind, StmtKind::ClassDef(class) if !class.type_params.is_empty());
    });
    found
}

fn has_private_name(program: &Program) -> bool {
    let mut found = false;
    visit::each_name(&program.body, &mut |name, _| {
        found |= name.starts_with("__") && !name.ends_with("__");
    });
    found
}

fn declares_private_global(program: &Program) -> bool {
    let mut found = false;
    visit::each_stmt(&program.body, &mut |stmt| {
        if let StmtKind::Global(names) = &stmt.kind {
            found |= names.iter().any(|name| name.starts_with("__") && !name.ends_with("__"));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check::{Options, Verdict, check},
        rules::Rulebook,
        subject::found,
    };

    /// Of each deviation, the example shows it in some release that has it, if one is found; a
    /// release that does not have it agrees.
    #[test]
    fn every_example_shows_its_deviation_and_nothing_else() {
        for mut subject in found() {
            let identity = subject.identity().clone();
            for deviation in TABLE {
                let outcome = check(deviation.example, &mut *subject, &Rulebook::default(), &Options::VALID);
                let mended = outcome.verdict == Verdict::Agree;
                let as_said = (deviation.has)(&identity) && outcome.verdict == Verdict::Known(deviation);
                println!("{}: {identity}: {}", deviation.id, if as_said { "has it" } else { "has it not" });
                assert!(as_said || mended, "{}: {identity}: {:#?}", deviation.id, outcome.mismatches);
            }
        }
    }
}
