//! Whole programs that take fewer lines.
//!
//! As elsewhere the proposals need not make sense. They change several places at once, which is why no
//! sequence of simpler statements and expressions leads to them: a function and its call, a
//! variable and its use.

use crate::tree::{
    Expr, ExprKind, FunctionDef, Lambda, Name, Param, Params, Program, Stmt, StmtKind,
    visit::{
        each_expr, each_expr_mut, each_stmt_mut, each_suite, exprs_of_expr_mut, exprs_of_stmt_mut, suites_of,
    },
};

/// Programs that could stand in place of this one, as its statement of this number suggests; `None`
/// after the last one.
pub(super) fn programs(program: &Program, nth: usize) -> Option<Vec<Program>> {
    let (place, stmt) = places(program).into_iter().nth(nth)?;
    let mut out = Vec::new();
    match &stmt.kind {
        StmtKind::FunctionDef(def) => {
            called_in_place(program, place, def, &mut out);
            with_params_for_variables(program, place, def, &mut out);
            as_lambda(program, place, def, &mut out);
            out.extend(with_lambda_inside(program, place, def));
        }
        StmtKind::Assign { targets, value } => {
            if let [target] = targets.as_slice()
                && let Some(name) = target.as_name()
            {
                out.extend(used_in_place(program, place, name, value));
            }
        }
        StmtKind::Try { .. } => out.push(without_try(program, place, &stmt)),
        StmtKind::Expr(value) => out.extend(done_together(program, place, value)),
        _ => {}
    }
    Some(out)
}

/// Programs without the statement of this number, or with its suites instead, and without one more:
/// what is raised and what catches it, for one, go together or not at all. `None` after the last one.
pub(super) fn without_two(program: &Program, nth: usize) -> Option<Vec<Program>> {
    let (place, stmt) = places(program).into_iter().nth(nth)?;
    let mut suites = Vec::new();
    suites_of(&stmt, &mut |suite| suites.extend_from_slice(suite));
    let mut out = Vec::new();
    if !suites.is_empty() {
        let unwrapped = replaced(program, place, 1, suites);
        let all = places(&unwrapped).into_iter();
        out.extend(all.map(|(other, _)| replaced(&unwrapped, other, 1, Vec::new())));
    }
    let without = replaced(program, place, 1, Vec::new());
    // Of each pair, the first one comes first.
    let later = places(&without).into_iter().skip(nth);
    out.extend(later.map(|(other, _)| replaced(&without, other, 1, Vec::new())));
    Some(out)
}

/// Where a statement stands: in which suite, as `each_suite` counts them, and where there.
#[derive(Clone, Copy)]
struct Place {
    suite: usize,
    at: usize,
}

fn places(program: &Program) -> Vec<(Place, Stmt)> {
    let mut out = Vec::new();
    let mut suite = 0;
    each_suite(&program.body, &mut |stmts| {
        out.extend(stmts.iter().enumerate().map(|(at, stmt)| (Place { suite, at }, stmt.clone())));
        suite += 1;
    });
    out
}

/// The program with other statements in place of `count` of them.
fn replaced(program: &Program, place: Place, count: usize, by: Vec<Stmt>) -> Program {
    let mut out = program.clone();
    super::with_nth_suite(&mut out, place.suite, |suite| {
        drop(suite.splice(place.at..place.at + count, by));
    });
    out
}

/// A function's suite where it is called, instead of the function.
fn called_in_place(program: &Program, place: Place, def: &FunctionDef, out: &mut Vec<Program>) {
    let without = replaced(program, place, 1, Vec::new());
    let (body, result) = match def.body.split_last() {
        Some((Stmt { kind: StmtKind::Return(value), .. }, rest)) => (rest, value.clone()),
        _ => (def.body.as_slice(), None),
    };
    for (place, mut caller) in places(&without) {
        let mut args = None;
        exprs_of_stmt_mut(&mut caller, &mut |expr| replace_call(expr, &def.name, &result, &mut args));
        let Some(args) = args else { continue };
        let params = def.params.posonly.iter().chain(&def.params.args);
        let values = args.into_iter().map(Some).chain(std::iter::repeat(None));
        let mut stmts: Vec<Stmt> = params
            .zip(values)
            .filter_map(|(param, value)| Some((param, value.or_else(|| param.default.clone())?)))
            .map(|(param, value)| {
                StmtKind::Assign { targets: vec![Expr::name(param.name.clone())], value }.into()
            })
            .collect();
        stmts.extend_from_slice(body);
        // A call alone in its statement leaves nothing to be done.
        if !matches!(&caller.kind, StmtKind::Expr(value) if result.is_none() && value.as_constant().is_some())
        {
            stmts.push(caller);
        }
        out.push(replaced(&without, place, 1, stmts));
    }
}

/// Puts `result`, or else `0`, in place of the first call of `function`, and gives that call's arguments.
fn replace_call(expr: &mut Expr, function: &Name, result: &Option<Expr>, args: &mut Option<Vec<Expr>>) {
    if args.is_some() {
        return;
    }
    match &expr.kind {
        ExprKind::Call(call) if call.func.as_name() == Some(function) => {
            *args = Some(call.args.clone());
            *expr = result.clone().unwrap_or_else(|| Expr::int(0));
        }
        _ => exprs_of_expr_mut(expr, &mut |part| replace_call(part, function, result, args)),
    }
}

/// Parameters with defaults, or without, instead of variables that are assigned in a function's suite.
fn with_params_for_variables(program: &Program, place: Place, def: &FunctionDef, out: &mut Vec<Program>) {
    for (at, stmt) in def.body.iter().enumerate() {
        let StmtKind::Assign { targets, value } = &stmt.kind else { continue };
        let [target] = targets.as_slice() else { continue };
        let Some(name) = target.as_name() else { continue };
        for default in [None, Some(value.clone())] {
            let mut def = def.clone();
            def.body.remove(at);
            def.params.args.push(Param { default, ..Param::new(name.clone()) });
            out.push(replaced(program, place, 1, vec![StmtKind::FunctionDef(Box::new(def)).into()]));
        }
    }
}

/// A lambda instead of a function that does nothing but give a value: where it is used, if it is
/// once, or else where it is defined.
fn as_lambda(program: &Program, place: Place, def: &FunctionDef, out: &mut Vec<Program>) {
    let value = match def.body.as_slice() {
        [Stmt { kind: StmtKind::Return(Some(value)) | StmtKind::Expr(value), .. }] => value.clone(),
        // What it declares is the variable that it captures.
        [Stmt { kind: StmtKind::Nonlocal(names), .. }] => Expr::name(names[0].clone()),
        [] | [Stmt { kind: StmtKind::Pass | StmtKind::Return(None), .. }] => Expr::int(0),
        _ => return,
    };
    if def.is_async || !def.decorators.is_empty() || !def.type_params.is_empty() {
        return;
    }
    let lambda: Expr = ExprKind::Lambda(Box::new(Lambda {
        node: Default::default(),
        params: without_annotations(&def.params),
        body: value,
    }))
    .into();
    out.extend(used_in_place(program, place, &def.name, &lambda));
    out.push(replaced(program, place, 1, vec![StmtKind::Expr(lambda.clone()).into()]));
    let targets = vec![Expr::name(def.name.clone())];
    out.push(replaced(program, place, 1, vec![StmtKind::Assign { targets, value: lambda }.into()]));
}

/// A function's suite without the function, whose first expression a lambda has instead.
fn with_lambda_inside(program: &Program, place: Place, def: &FunctionDef) -> Option<Program> {
    let mut body = def.body.clone();
    let mut is_done = false;
    each_stmt_mut(&mut body, &mut |stmt| {
        if let StmtKind::Expr(value) = &mut stmt.kind
            && !std::mem::replace(&mut is_done, true)
        {
            *value = ExprKind::Lambda(Box::new(Lambda {
                node: Default::default(),
                params: Params::default(),
                body: value.clone(),
            }))
            .into();
        }
    });
    is_done.then(|| replaced(program, place, 1, body))
}

fn without_annotations(params: &Params) -> Params {
    let mut params = params.clone();
    let Params { posonly, args, vararg, kwonly, kwarg } = &mut params;
    for param in posonly.iter_mut().chain(args).chain(vararg).chain(kwonly).chain(kwarg) {
        param.annotation = None;
    }
    params
}

/// A value where the name is used that is bound to it by the statement at `place`, if that is the only
/// use, or the only one in the next statement.
fn used_in_place(program: &Program, place: Place, name: &Name, value: &Expr) -> Option<Program> {
    let mut out = replaced(program, place, 1, Vec::new());
    let uses_of = |stmts: &[Stmt]| {
        let mut uses = 0;
        each_expr(stmts, &mut |expr| uses += usize::from(expr.as_name() == Some(name)));
        uses
    };
    let mut next = statement(&out, place);
    // A value that uses the name itself would be put into itself for ever.
    let is_recursive = {
        let mut found = false;
        let stmt: Stmt = StmtKind::Expr(value.clone()).into();
        each_expr(std::slice::from_ref(&stmt), &mut |expr| found |= expr.as_name() == Some(name));
        found
    };
    if is_recursive {
        return None;
    }
    let put = |stmts: &mut [Stmt]| {
        each_expr_mut(stmts, &mut |expr| {
            if expr.as_name() == Some(name) {
                *expr = value.clone();
            }
        });
    };
    if uses_of(&out.body) == 1 {
        put(&mut out.body);
        return Some(out);
    }
    let next = next.as_mut().filter(|next| uses_of(std::slice::from_ref(next)) == 1)?;
    put(std::slice::from_mut(next));
    Some(replaced(&out, place, 1, vec![next.clone()]))
}

/// All suites of a `try` statement, one after the other, where nothing fails any more for being no iterable.
fn without_try(program: &Program, place: Place, stmt: &Stmt) -> Program {
    let mut stmts = Vec::new();
    suites_of(stmt, &mut |suite| stmts.extend_from_slice(suite));
    let mut out = replaced(program, place, 1, stmts);
    let nothing = || Expr::from(ExprKind::Tuple(Vec::new()));
    let make_iterable = |iter: &mut Expr| {
        if iter.as_constant().is_some() {
            *iter = nothing();
        }
    };
    each_expr_mut(&mut out.body, &mut |expr| {
        if let ExprKind::Comprehension(comprehension) = &mut expr.kind {
            comprehension.generators.iter_mut().for_each(|generator| make_iterable(&mut generator.iter));
        }
    });
    each_stmt_mut(&mut out.body, &mut |stmt| {
        if let StmtKind::For { iter, .. } = &mut stmt.kind {
            make_iterable(iter);
        }
    });
    out
}

/// One look at things instead of two, or of a look or a return before which something is done.
fn done_together(program: &Program, place: Place, first: &Expr) -> Option<Program> {
    let next = statement(program, Place { at: place.at + 1, ..place })?;
    let together = match &next.kind {
        StmtKind::Expr(second) => {
            let mut args = observed(first).map_or_else(|| vec![first.clone()], <[Expr]>::to_vec);
            args.extend_from_slice(observed(second)?);
            StmtKind::Expr(Expr::call(Expr::name("observe"), args))
        }
        StmtKind::Return(Some(value)) => {
            StmtKind::Return(Some(ExprKind::Tuple(vec![first.clone(), value.clone()]).into()))
        }
        _ => return None,
    };
    Some(replaced(program, place, 2, vec![together.into()]))
}

fn statement(program: &Program, place: Place) -> Option<Stmt> {
    let mut suite = 0;
    let mut found = None;
    each_suite(&program.body, &mut |stmts| {
        if suite == place.suite {
            found = stmts.get(place.at).cloned();
        }
        suite += 1;
    });
    found
}

/// What is looked at, if the expression does nothing but look.
fn observed(expr: &Expr) -> Option<&[Expr]> {
    match &expr.kind {
        ExprKind::Call(call)
            if call.keywords.is_empty() && call.func.as_name().is_some_and(|name| name == "observe") =>
        {
            Some(&call.args)
        }
        _ => None,
    }
}
