use super::{
    Limits, Reduced,
    names::{Which, customary},
    reduce, reduce_within,
};
use crate::{
    parse::parse,
    tree::{
        ComprehensionKind, ExprKind, Name, Stmt, StmtKind,
        visit::{Role, each_expr, each_name, each_stmt},
    },
};

/// A program with something of everything.
const LARGE: &str = r#"
"""A docstring."""
import os, sys as system
from collections import OrderedDict

LIMIT = 10

@decorate
class Account(Base, metaclass=Meta):
    """Keeps a balance."""
    rate = 0.25

    def __init__(self, owner, balance: int = 0, *, log=None, **rest):
        super().__init__()
        self.owner, self.balance = owner, balance
        def show(prefix="> "):
            nonlocal balance
            balance += 1
            return f"{prefix}{owner!r:>{LIMIT}}: {balance}"
        self.show = show if log is None else lambda: [log(part) for part in show() if part]

    async def transfer(self, other, amount):
        async with self.lock as lock, other.lock:
            async for step in self.steps(amount):
                if step.failed and not step.retried:
                    raise ValueError(step) from None
                elif step.slow:
                    continue
                else:
                    await other.add(step)
        return [a async for a in lock if await a]

def counter(start=0, step=1):
    count = start
    total = 0
    def middle():
        def increment(times=1):
            nonlocal count
            for _ in range(times):
                count += step
            else:
                pass
            return count
        return increment
    def reset():
        nonlocal count, total
        count = total = 0
    return middle(), reset, {name: (lambda: name) for name in ("a", "b")}

def generate[T](items: list[T], default: T = None):
    global LIMIT
    while items:
        try:
            yield items.pop() or default
        except* (IndexError, KeyError) as error:
            LIMIT -= 1
            del error
        finally:
            match items:
                case [first, *rest] if first:
                    yield from rest
                case {"key": Account(owner=owner)} | owner:
                    assert owner, "no owner"
                case _:
                    break

increment, reset, table = counter(5, step=2)
print(increment(3), [f() for f in table.values()], sep=", ")
if (n := increment()) > LIMIT:
    reset()
"#;

/// Reduces `LARGE` and checks what holds of every reduction; gives the result.
#[track_caller]
fn reduced(interesting: fn(&str) -> bool) -> String {
    assert!(interesting(LARGE), "the program is interesting before");
    let Reduced { source, attempts, is_minimal } =
        reduce_within(Limits::default(), LARGE, &mut |source| interesting(source));
    assert!(interesting(&source), "not interesting any more:\n{source}");
    assert!(is_minimal && attempts < 5_000, "{attempts} attempts");
    assert_eq!(reduce(&source, &mut |source| interesting(source)), source, "it can be reduced further");
    source
}

fn any_stmt(source: &str, wanted: fn(&StmtKind) -> bool) -> bool {
    let mut found = false;
    each_stmt(&parse(source).unwrap().body, &mut |stmt| found |= wanted(&stmt.kind));
    found
}

fn any_expr(source: &str, wanted: fn(&ExprKind) -> bool) -> bool {
    let mut found = false;
    each_expr(&parse(source).unwrap().body, &mut |expr| found |= wanted(&expr.kind));
    found
}

#[test]
fn what_is_always_interesting_becomes_nothing() {
    assert_eq!(reduced(|_| true), "");
}

#[test]
fn only_what_is_interesting_remains() {
    type Case = (fn(&str) -> bool, &'static str);
    let cases: [Case; 14] = [
        (|source| any_stmt(source, |kind| matches!(kind, StmtKind::Nonlocal(_))), "nonlocal x\n"),
        (|source| any_stmt(source, |kind| matches!(kind, StmtKind::ClassDef(_))), "class C:\n    pass\n"),
        (
            |source| any_stmt(source, |kind| matches!(kind, StmtKind::Match { .. })),
            "match 0:\n    case _:\n        pass\n",
        ),
        (
            |source| any_stmt(source, |kind| matches!(kind, StmtKind::Try { is_star: true, .. })),
            "try:\n    pass\nexcept* 0:\n    pass\n",
        ),
        (|source| any_stmt(source, |kind| matches!(kind, StmtKind::With { .. })), "with 0:\n    pass\n"),
        (
            |source| any_stmt(source, |kind| matches!(kind, StmtKind::FunctionDef(def) if def.is_async)),
            "async def f():\n    pass\n",
        ),
        (
            |source| {
                any_stmt(
                    source,
                    |kind| matches!(kind, StmtKind::FunctionDef(def) if !def.type_params.is_empty()),
                )
            },
            "def f[T]():\n    pass\n",
        ),
        (
            |source| {
                any_stmt(
                    source,
                    |kind| matches!(kind, StmtKind::FunctionDef(def) if def.params.kwarg.is_some()),
                )
            },
            "def f(**x):\n    pass\n",
        ),
        (|source| any_expr(source, |kind| matches!(kind, ExprKind::Lambda(_))), "lambda: 0\n"),
        (
            |source| {
                any_expr(
                    source,
                    |kind| matches!(kind, ExprKind::Comprehension(it) if it.kind == ComprehensionKind::Dict),
                )
            },
            "{0: 0 for x in 0}\n",
        ),
        (|source| any_expr(source, |kind| matches!(kind, ExprKind::Named(_))), "(x := 0)\n"),
        (|source| any_expr(source, |kind| matches!(kind, ExprKind::Yield(_))), "yield\n"),
        (|source| any_expr(source, |kind| matches!(kind, ExprKind::Interpolated(_))), "f\"\"\n"),
        (|source| source.contains("ValueError"), "ValueError\n"),
    ];
    for (interesting, expected) in cases {
        assert_eq!(reduced(interesting), expected);
    }
}

/// Whether a function binds a name that a function two levels deeper uses and neither it nor the
/// one between binds.
fn passes_through(source: &str) -> bool {
    fn mentions(stmt: &[Stmt], roles: &[Role]) -> Vec<Name> {
        let mut names = Vec::new();
        each_name(stmt, &mut |name, role| {
            if roles.contains(&role) {
                names.push(name.clone());
            }
        });
        names
    }
    fn assigned(body: &[Stmt]) -> Vec<&Name> {
        let targets = body.iter().filter_map(|stmt| match &stmt.kind {
            StmtKind::Assign { targets, .. } => Some(targets),
            _ => None,
        });
        targets.flatten().filter_map(|target| target.as_name()).collect()
    }
    let inner = |body: &[Stmt]| -> Vec<Vec<Stmt>> {
        body.iter()
            .filter_map(|stmt| match &stmt.kind {
                StmtKind::FunctionDef(def) => Some(def.body.clone()),
                _ => None,
            })
            .collect()
    };
    let program = parse(source).unwrap();
    inner(&program.body).iter().any(|outer| {
        inner(outer).iter().any(|middle| {
            inner(middle).iter().any(|innermost| {
                let used = mentions(innermost, &[Role::Name]);
                assigned(outer).iter().any(|&name| {
                    used.contains(name)
                        && !assigned(middle).contains(&name)
                        && !mentions(innermost, &[Role::Param]).contains(name)
                })
            })
        })
    })
}

#[test]
fn a_name_that_passes_through_a_scope_takes_five_lines() {
    let expected = "def f():\n    x = 0\n    def g():\n        def h():\n            x\n";
    assert_eq!(reduced(passes_through), expected);
}

#[test]
fn the_simpler_kind_of_scope_is_preferred() {
    let source = "f = lambda a: lambda: a\nclass C:\n    x = [y for y in z]\n";
    // A function directly inside another, of whatever kind.
    let nested = |source: &str| {
        let mut found = false;
        let program = parse(source).unwrap();
        each_stmt(&program.body, &mut |stmt| {
            let StmtKind::FunctionDef(def) = &stmt.kind else { return };
            each_stmt(&def.body, &mut |stmt| found |= matches!(stmt.kind, StmtKind::FunctionDef(_)));
            each_expr(&def.body, &mut |expr| found |= matches!(expr.kind, ExprKind::Lambda(_)));
        });
        each_expr(&program.body, &mut |expr| {
            let ExprKind::Lambda(lambda) = &expr.kind else { return };
            found |= matches!(lambda.body.kind, ExprKind::Lambda(_));
        });
        found
    };
    let reduced = reduce(source, &mut |source| nested(source));
    assert_eq!(reduced, "def f():\n    def g():\n        pass\n");
}

#[test]
fn arguments_go_with_their_parameters() {
    let source = "def greet(name, times):\n    return times\ngreet('a', 3)\n";
    // A call must have as many arguments as there are parameters.
    let is_balanced = |source: &str| {
        let mut params = None;
        let mut args = None;
        let program = parse(source).unwrap();
        each_stmt(&program.body, &mut |stmt| {
            if let StmtKind::FunctionDef(def) = &stmt.kind {
                params = Some(def.params.in_slot_order().count());
            }
        });
        each_expr(&program.body, &mut |expr| {
            if let ExprKind::Call(call) = &expr.kind {
                args = Some(call.args.len());
            }
        });
        params.is_some() && params == args
    };
    assert_eq!(reduce(source, &mut |source| is_balanced(source)), "def f():\n    pass\n0()\n");
}

#[test]
fn another_name_stands_for_a_function_or_a_class() {
    let source = "class E(KeyError):\n    pass\ndef f():\n    pass\ndef g():\n    return 1\nraise E(f, g)\n";
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        let raises = has("raise KeyError(") || has("class E(KeyError)") && has("raise E(");
        let function = |name: &str| has(&format!("def {name}()")) && has(&format!("({name}, {name})"));
        raises && (function("f") || function("g") || has("(f, g)") && has("def f()") && has("def g()"))
    };
    assert_eq!(reduce(source, &mut { interesting }), "def f():\n    pass\nraise KeyError(f, f)\n");
}

#[test]
fn another_argument_is_passed_if_statements_go_with_it() {
    // What shows `g` needs `k`, what shows `h` does not.
    let source = "def g():\n    pass\ndef h():\n    pass\nk = 0\nobserve(g)\n";
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        has("def g()") && has("def h()") && (has("observe(h)") || has("observe(g)") && has("k = "))
    };
    let smallest = "def g():\n    pass\ndef h():\n    pass\nobserve(h)\n";
    assert_eq!(reduce(source, &mut { interesting }), smallest);
}

#[test]
fn the_suite_of_a_function_stands_where_it_is_called() {
    let source = "def f(x):\n    observe(x)\n    return [x]\nprint(f(1))\n";
    // What calls a function has one, and what is observed is so at the beginning of a run.
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        has("def f") == has("f(") && (has("\nobserve(") || source.starts_with("observe("))
            || has("def f") && has("    observe(") && has("print(f(")
    };
    assert_eq!(reduce(source, &mut { interesting }), "observe()\n");
}

#[test]
fn what_a_call_gives_stands_where_the_call_was() {
    let source = "def f(x):\n    return [x]\nobserve(f(1))\n";
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        has("observe([1])")
            || has("observe([x])") && has("x = 1")
            || has("def f(x)") && has("    return [x]") && has("observe(f(1))")
    };
    assert_eq!(reduce(source, &mut { interesting }), "observe([1])\n");
}

#[test]
fn a_variable_becomes_a_parameter() {
    for (binding, smallest) in
        [("(x)", "def f(x):\n    return x\n"), ("(x=0)", "def f(x=0):\n    return x\n")]
    {
        let source = "def f():\n    x = 0\n    return x\n";
        let reduced = reduce(source, &mut |source| {
            source.contains("    return x") && (source.contains("x = 0") || source.contains(binding))
        });
        assert_eq!(reduced, smallest);
    }
}

#[test]
fn a_value_stands_where_its_variable_is_used() {
    let source = "x = [1]\nobserve(x)\n";
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        has("observe([") || has("x = [") && has("observe(x)")
    };
    assert_eq!(reduce(source, &mut { interesting }), "observe([])\n");
}

#[test]
fn a_value_that_uses_its_own_name_stays_where_it_is() {
    let source = "x = lambda: x\nobserve(y)\n";
    assert_eq!(reduce(source, &mut |source| source.contains("x = lambda: x")), "x = lambda: x\n");
}

#[test]
fn what_only_fails_is_made_to_do_nothing_if_a_try_statement_goes_with_it() {
    let source = "try:\n    [x for y in 0]\nexcept TypeError:\n    pass\n";
    let interesting =
        |source: &str| source.contains(" for ") && (source.contains("try:") || !source.contains("in 0"));
    assert_eq!(reduce(source, &mut { interesting }), "(0 for x in ())\n");
}

#[test]
fn what_is_looked_at_twice_is_looked_at_once() {
    let interesting = |source: &str| {
        let calls = source.matches("print()").count() + source.matches("print(), ").count();
        calls > 0 && source.contains("observe(") && source.contains("KeyError") && source.contains("len")
    };
    let source = "observe(len)\nprint()\nobserve(KeyError)\n";
    assert_eq!(reduce(source, &mut { interesting }), "observe(len, print(), KeyError)\n");
}

#[test]
fn a_function_becomes_a_lambda_only_if_the_program_is_long() {
    let interesting = |globals: usize| {
        move |source: &str| {
            let has = |text: &str| source.contains(text);
            let shows = has("observe(lambda: x)")
                || (has("return x") || has("  x\n")) && has("def f()") && has("observe(f)")
                || has("f = lambda: x") && has("observe(f)");
            source.matches("global ").count() == globals && shows
        }
    };
    let source = |globals: usize| "global x\n".repeat(globals) + "def f():\n    return x\nobserve(f)\n";
    let short = reduce(&source(5), &mut interesting(5));
    assert!(short.ends_with("def f():\n    x\nobserve(f)\n"), "{short}");
    let long = reduce(&source(7), &mut interesting(7));
    assert!(long.ends_with("global x\nobserve(lambda: x)\n"), "{long}");
}

#[test]
fn in_a_long_program_what_is_done_before_a_return_is_returned_as_well() {
    let interesting = |globals: usize| {
        move |source: &str| {
            let has = |text: &str| source.contains(text);
            let returns = has("    print()\n    return f\n") || has("    return print(), f\n");
            source.matches("global ").count() == globals && returns
        }
    };
    let source = |globals: usize| "global x\n".repeat(globals) + "def f():\n    print()\n    return f\n";
    let short = reduce(&source(5), &mut interesting(5));
    assert!(short.ends_with("    print()\n    return f\n"), "{short}");
    let long = reduce(&source(6), &mut interesting(6));
    assert!(long.ends_with("def f():\n    return print(), f\n"), "{long}");
}

#[test]
fn in_a_long_program_what_is_raised_goes_together_with_what_catches_it() {
    let raised = "try:\n    print()\n    raise\nexcept KeyError:\n    observe(0)\n";
    // Nothing is observed after an exception that nobody catches, nor where none is raised.
    let interesting = |globals: usize| {
        move |source: &str| {
            let has = |text: &str| source.contains(text);
            let is_caught = has("    print()\n    raise\nexcept KeyError:\n    observe(");
            let is_plain = !has("raise") && !has("try") && has("\nprint()\nobserve(");
            source.matches("global ").count() == globals && (is_caught || is_plain)
        }
    };
    let source = |globals: usize| "global x\n".repeat(globals) + raised;
    let short = reduce(&source(3), &mut interesting(3));
    assert!(short.contains("raise"), "{short}");
    let long = reduce(&source(6), &mut interesting(6));
    assert!(long.ends_with("global x\nprint()\nobserve()\n"), "{long}");
}

#[test]
fn in_a_long_program_two_statements_far_from_each_other_go_together() {
    let source = "if 1:\n    a = 0\n".to_owned() + &"global x\n".repeat(7) + "observe(a)\n";
    let interesting = |source: &str| {
        let has = |text: &str| source.contains(text);
        has("a = 0") == has("observe(a)") && source.matches("global ").count() == 7
    };
    assert_eq!(reduce(&source, &mut { interesting }), "global x\n".repeat(7));
}

#[test]
fn equal_findings_become_equal_text() {
    let variants = [
        "def outer():\n    value = 1\n    def inner():\n        return value\n    return inner\nouter()()\n",
        "def run():\n    n = 'abc'\n    print(n)\n    def show(): return n\n    return show\nrun()()\n",
        "def a():\n    b = 0\n    def c():\n        return b\n    return c\na()()\n",
    ];
    let interesting = |source: &str| {
        let lines: Vec<_> = source.lines().map(str::trim).collect();
        let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        count("def ") == 2 && count("return ") == 2 && source.contains("()()")
    };
    let reduced: Vec<_> =
        variants.iter().map(|source| reduce(source, &mut |source| interesting(source))).collect();
    assert!(reduced.iter().all(|text| *text == reduced[0]), "{reduced:#?}");
    assert!(reduced[0].starts_with("def f():\n    def g():\n"), "{}", reduced[0]);
}

#[test]
fn names_are_changed_one_by_one_if_they_cannot_all_be() {
    let source = "def outer(keep, other):\n    return keep, other\n";
    let reduced = reduce(source, &mut |source| source.contains("return keep, ") && source.contains("def "));
    assert_eq!(reduced, "def f():\n    return keep, 0\n");
}

#[test]
fn given_names_stay() {
    for source in [
        "observe(token)\n",
        "import os\nos.x\n",
        "print(self.__x)\n",
        "class C:\n    def f(self):\n        __class__\n",
        "try:\n    pass\nexcept NameError as x:\n    pass\n",
    ] {
        let program = parse(source).unwrap();
        assert_eq!(customary(&program, Which::Attributes), [], "{source}");
    }
}

#[test]
fn the_number_of_attempts_is_bounded() {
    for max_attempts in [0, 1, 2, 10, 20] {
        let mut asked = 0;
        let reduced = reduce_within(Limits { max_attempts }, LARGE, &mut |source| {
            asked += 1;
            source.contains("nonlocal")
        });
        assert!(asked <= max_attempts);
        assert_eq!(reduced.attempts, asked);
        assert!(reduced.source.contains("nonlocal"));
        assert!(!reduced.is_minimal);
    }
}

#[test]
fn nothing_is_asked_twice_and_all_can_be_parsed() {
    let mut asked = std::collections::HashSet::new();
    reduce(LARGE, &mut |source| {
        assert!(asked.insert(source.to_owned()), "asked twice:\n{source}");
        assert!(parse(source).is_ok());
        source.contains("lambda") && source.contains("class")
    });
    assert!(asked.len() > 30, "{}", asked.len());
}

#[test]
fn a_matter_of_lines_is_reduced_by_lines() {
    let source = "a = 1\n# the comment\nb = 2\nc = 3\n";
    assert_eq!(reduce(source, &mut |source| source.contains("# the")), "# the comment\n");
}

#[test]
fn what_cannot_be_parsed_stays_as_it_is() {
    assert_eq!(reduce("def f(:\n", &mut |_| true), "def f(:\n");
}

#[test]
fn a_deep_program_is_reduced() {
    let source = format!("x{}\n", " + y".repeat(2_500));
    let limits = Limits { max_attempts: 30 };
    std::thread::spawn(move || {
        let reduced = reduce_within(limits, &source, &mut |source| source.contains('+'));
        assert!(reduced.source.len() < source.len());
    })
    .join()
    .unwrap();
}
