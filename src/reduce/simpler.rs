//! What could stand in place of a statement or an expression.
//!
//! The proposals need not make sense: whatever cannot be parsed, is not smaller or not interesting
//! is dismissed. The boldest come first.

use crate::tree::{
    Call, Case, ClassDef, Comprehension, ComprehensionKind, Constant, Expr, ExprKind, FunctionDef, Handler,
    Name, Param, Params, Part, Pattern, PatternKind, Program, Stmt, StmtKind, Str,
    visit::{
        Role, each_expr, each_expr_mut, each_stmt, each_stmt_mut, exprs_of_expr, exprs_of_stmt,
        names_of_stmt, suites_of,
    },
};

/// Statements that could stand in place of `stmt`; `fresh` is a name that the program does not have.
pub(super) fn stmts(stmt: &Stmt, fresh: &Name) -> Vec<Vec<Stmt>> {
    let mut out: Vec<Vec<Stmt>> = Vec::new();
    // Its suites: one of them, or all.
    let mut suites: Vec<Vec<Stmt>> = Vec::new();
    suites_of(stmt, &mut |suite| {
        if !suite.is_empty() {
            suites.push(suite.clone());
        }
    });
    if suites.len() > 1 {
        out.extend(suites.iter().cloned());
    }
    if !suites.is_empty() {
        out.push(suites.concat());
    }
    // Its expressions, one by one.
    if !matches!(stmt.kind, StmtKind::Expr(_)) {
        exprs_of_stmt(stmt, &mut |expr| out.push(vec![StmtKind::Expr(expr.clone()).into()]));
    }
    let mut change = |kind: StmtKind| out.push(vec![Stmt { span: stmt.span, kind }]);
    match &stmt.kind {
        StmtKind::Assign { targets, value } => {
            for targets in without_each(targets, 1) {
                change(StmtKind::Assign { targets, value: value.clone() });
            }
            if let ([Expr { kind: ExprKind::Name(name), .. }], ExprKind::Lambda(lambda)) =
                (targets.as_slice(), &value.kind)
            {
                change(function(name.clone(), lambda.params.clone(), lambda.body.clone()));
            }
            if let ([Expr { kind: ExprKind::Tuple(targets), .. }], ExprKind::Tuple(values)) =
                (targets.as_slice(), &value.kind)
            {
                let pairs = targets.iter().zip(values);
                let assign = |(target, value): (&Expr, &Expr)| StmtKind::Assign {
                    targets: vec![target.clone()],
                    value: value.clone(),
                };
                out.push(pairs.map(|pair| assign(pair).into()).collect());
            }
        }
        StmtKind::AugAssign { target, value, .. } => {
            change(StmtKind::Assign { targets: vec![target.clone()], value: value.clone() });
        }
        StmtKind::AnnAssign { target, annotation, value: Some(value), simple } => {
            change(StmtKind::Assign { targets: vec![target.clone()], value: value.clone() });
            change(StmtKind::AnnAssign {
                target: target.clone(),
                annotation: annotation.clone(),
                value: None,
                simple: *simple,
            });
        }
        StmtKind::For { is_async, target, iter, body, orelse } => {
            let assign = StmtKind::Assign { targets: vec![target.clone()], value: iter.clone() };
            out.push([vec![assign.into()], body.clone()].concat());
            let (target, iter, body) = (target.clone(), iter.clone(), body.clone());
            if *is_async || !orelse.is_empty() {
                out.push(vec![
                    StmtKind::For { is_async: false, target, iter, body, orelse: Vec::new() }.into(),
                ]);
            }
        }
        StmtKind::While { test, body, orelse } => {
            change(StmtKind::If { test: test.clone(), body: body.clone(), orelse: orelse.clone() });
        }
        StmtKind::With { is_async, items, body } => {
            for items in without_each(items, 1) {
                change(StmtKind::With { is_async: *is_async, items, body: body.clone() });
            }
            for at in 0..items.len() {
                let mut items = items.clone();
                if items[at].target.take().is_some() {
                    change(StmtKind::With { is_async: *is_async, items, body: body.clone() });
                }
            }
            if *is_async {
                change(StmtKind::With { is_async: false, items: items.clone(), body: body.clone() });
            }
        }
        StmtKind::Try { handlers, finalbody, .. } => {
            tries(&stmt.kind, &mut change);
            for handler in handlers {
                if let Some(bound) = &handler.name {
                    // It is unbound behind the suite.
                    let assign = vec![assignment(bound.clone(), Expr::int(0))];
                    let delete = vec![StmtKind::Delete(vec![Expr::name(bound.clone())]).into()];
                    for delete in [Vec::new(), delete] {
                        out.push([assign.clone(), handler.body.clone(), delete, finalbody.clone()].concat());
                    }
                }
            }
        }
        StmtKind::Match { subject, cases } => {
            for cases in without_each(cases, 1) {
                change(StmtKind::Match { subject: subject.clone(), cases });
            }
            for at in 0..cases.len() {
                for case in simpler_cases(&cases[at]) {
                    let mut cases = cases.clone();
                    cases[at] = case;
                    change(StmtKind::Match { subject: subject.clone(), cases });
                }
            }
        }
        StmtKind::FunctionDef(def) => functions_of(def, &mut change),
        StmtKind::ClassDef(def) => {
            change(StmtKind::FunctionDef(Box::new(FunctionDef {
                node: def.node,
                is_async: false,
                name: def.name.clone(),
                decorators: def.decorators.clone(),
                type_params: def.type_params.clone(),
                params: Params::default(),
                returns: None,
                body: def.body.clone(),
            })));
            let mut with = |change_def: &dyn Fn(&mut ClassDef)| {
                let mut def = def.clone();
                change_def(&mut def);
                change(StmtKind::ClassDef(def));
            };
            for at in 0..def.decorators.len() {
                with(&|def| drop(def.decorators.remove(at)));
            }
            for at in 0..def.type_params.len() {
                with(&|def| drop(def.type_params.remove(at)));
            }
            for at in 0..def.bases.len() {
                with(&|def| drop(def.bases.remove(at)));
            }
            for at in 0..def.keywords.len() {
                with(&|def| drop(def.keywords.remove(at)));
            }
        }
        StmtKind::TypeAlias(alias) => {
            let targets = vec![Expr::name(alias.name.clone())];
            change(StmtKind::Assign { targets, value: alias.value.clone() });
            for type_params in without_each(&alias.type_params, 0) {
                let mut alias = alias.clone();
                alias.type_params = type_params;
                change(StmtKind::TypeAlias(alias));
            }
        }
        StmtKind::Return(Some(_)) => change(StmtKind::Return(None)),
        StmtKind::Delete(targets) => {
            for targets in without_each(targets, 1) {
                change(StmtKind::Delete(targets));
            }
        }
        StmtKind::Raise { exc, cause } => {
            if cause.is_some() {
                change(StmtKind::Raise { exc: exc.clone(), cause: None });
            }
            if exc.is_some() {
                change(StmtKind::Raise { exc: None, cause: None });
            }
        }
        StmtKind::Assert { test, msg: Some(_) } => {
            change(StmtKind::Assert { test: test.clone(), msg: None });
        }
        StmtKind::Import { names, .. } => {
            for names in without_each(names, 1) {
                change(StmtKind::Import { names, is_lazy: false });
            }
        }
        StmtKind::ImportFrom { module, names, level, .. } => {
            for names in without_each(names, 1) {
                let module = module.clone();
                change(StmtKind::ImportFrom { module, names, level: *level, is_lazy: false });
            }
        }
        StmtKind::Global(names) => {
            for names in without_each(names, 1) {
                change(StmtKind::Global(names));
            }
        }
        StmtKind::Nonlocal(names) => {
            for names in without_each(names, 1) {
                change(StmtKind::Nonlocal(names));
            }
        }
        _ => {}
    }
    if suites.is_empty() {
        hoisted(stmt, fresh, &mut out);
    }
    // Whatever else it does, it may be there for binding a name.
    names_of_stmt(stmt, &mut |name, role| {
        if !matches!(role, Role::Global | Role::Nonlocal | Role::Keyword | Role::Attribute | Role::Param) {
            out.push(vec![assignment(name.clone(), Expr::int(0))]);
        }
    });
    exprs_of_stmt(stmt, &mut |expr| match &expr.kind {
        ExprKind::Named(named) => out.push(vec![assignment(named.name.clone(), named.value.clone())]),
        ExprKind::Name(name) if !matches!(stmt.kind, StmtKind::Expr(_) | StmtKind::Assign { .. }) => {
            out.push(vec![assignment(name.clone(), Expr::int(0))]);
        }
        _ => {}
    });
    out
}

fn assignment(name: Name, value: Expr) -> Stmt {
    StmtKind::Assign { targets: vec![Expr::name(name)], value }.into()
}

/// A statement with a lambda is one without after a function definition.
fn hoisted(stmt: &Stmt, fresh: &Name, out: &mut Vec<Vec<Stmt>>) {
    let mut count = 0;
    each_expr(std::slice::from_ref(stmt), &mut |expr| {
        count += usize::from(matches!(expr.kind, ExprKind::Lambda(_)));
    });
    for nth in 0..count {
        let mut rest = stmt.clone();
        let mut def = None;
        let mut at = 0;
        each_expr_mut(std::slice::from_mut(&mut rest), &mut |expr| {
            if let ExprKind::Lambda(lambda) = &expr.kind {
                if at == nth {
                    def = Some(function(fresh.clone(), lambda.params.clone(), lambda.body.clone()));
                    *expr = Expr::name(fresh.clone());
                }
                at += 1;
            }
        });
        out.extend(def.map(|def| vec![def.into(), rest]));
    }
}

fn function(name: Name, params: Params, result: Expr) -> StmtKind {
    StmtKind::FunctionDef(Box::new(FunctionDef {
        node: Default::default(),
        is_async: false,
        name,
        decorators: Vec::new(),
        type_params: Vec::new(),
        params,
        returns: None,
        body: vec![StmtKind::Return(Some(result)).into()],
    }))
}

/// The list with each of its items left out in turn, as long as `least` remain.
fn without_each<T: Clone>(items: &[T], least: usize) -> impl Iterator<Item = Vec<T>> {
    let count = if items.len() > least { items.len() } else { 0 };
    (0..count).map(|at| {
        let mut rest = items.to_vec();
        rest.remove(at);
        rest
    })
}

fn tries(kind: &StmtKind, change: &mut dyn FnMut(StmtKind)) {
    let StmtKind::Try { body, handlers, orelse, finalbody, is_star } = kind else { return };
    let mut with = |handlers: &[Handler], orelse: &[Stmt], finalbody: &[Stmt], is_star: bool| {
        change(StmtKind::Try {
            body: body.clone(),
            handlers: handlers.to_vec(),
            orelse: orelse.to_vec(),
            finalbody: finalbody.to_vec(),
            is_star,
        });
    };
    if !orelse.is_empty() {
        with(handlers, &[], finalbody, *is_star);
    }
    if !finalbody.is_empty() {
        with(handlers, orelse, &[], *is_star);
        with(&[], &[], finalbody, false);
    }
    for rest in without_each(handlers, 1) {
        with(&rest, orelse, finalbody, *is_star);
    }
    for at in 0..handlers.len() {
        let mut simpler = handlers.clone();
        if simpler[at].name.take().is_some() {
            with(&simpler, orelse, finalbody, *is_star);
        }
        if simpler[at].kind.take().is_some() {
            with(&simpler, orelse, finalbody, *is_star);
        }
    }
    if *is_star {
        with(handlers, orelse, finalbody, false);
    }
}

fn simpler_cases(case: &Case) -> Vec<Case> {
    let mut out: Vec<Case> =
        patterns(&case.pattern).into_iter().map(|pattern| Case { pattern, ..case.clone() }).collect();
    if case.guard.is_some() {
        out.push(Case { guard: None, ..case.clone() });
    }
    out
}

fn patterns(pattern: &Pattern) -> Vec<Pattern> {
    let kind = |kind: PatternKind| Pattern { span: pattern.span, kind };
    let mut out = vec![kind(PatternKind::As { pattern: None, name: None })];
    match &pattern.kind {
        PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
            out.extend(patterns.iter().cloned());
            let is_or = matches!(pattern.kind, PatternKind::Or(_));
            for rest in without_each(patterns, if is_or { 2 } else { 0 }) {
                out.push(kind(if is_or { PatternKind::Or(rest) } else { PatternKind::Sequence(rest) }));
            }
        }
        PatternKind::Mapping { patterns, rest, .. } => {
            out.extend(patterns.iter().cloned());
            out.extend(
                rest.iter().map(|name| kind(PatternKind::As { pattern: None, name: Some(name.clone()) })),
            );
        }
        PatternKind::Class { patterns, keywords, .. } => {
            out.extend(patterns.iter().cloned());
            out.extend(keywords.iter().map(|(_, pattern)| pattern.clone()));
        }
        PatternKind::As { pattern: Some(inner), name } => {
            out.push((**inner).clone());
            out.push(kind(PatternKind::As { pattern: None, name: name.clone() }));
        }
        PatternKind::Star(Some(_)) => out.push(kind(PatternKind::Star(None))),
        _ => {}
    }
    out
}

fn functions_of(def: &FunctionDef, change: &mut dyn FnMut(StmtKind)) {
    let mut with = |change_def: &dyn Fn(&mut FunctionDef)| {
        let mut def = def.clone();
        change_def(&mut def);
        change(StmtKind::FunctionDef(Box::new(def)));
    };
    if def.is_async {
        with(&|def| def.is_async = false);
    }
    for at in 0..def.decorators.len() {
        with(&|def| drop(def.decorators.remove(at)));
    }
    if !def.type_params.is_empty() {
        with(&|def| def.type_params.clear());
    }
    for at in 0..def.type_params.len() {
        with(&|def| drop(def.type_params.remove(at)));
        with(&|def| def.type_params[at].bound = None);
        with(&|def| def.type_params[at].default = None);
    }
    if def.returns.is_some() {
        with(&|def| def.returns = None);
    }
    for params in simpler_params(&def.params) {
        with(&|def| def.params = params.clone());
    }
}

fn simpler_params(params: &Params) -> Vec<Params> {
    let mut out = Vec::new();
    let mut with = |change: &dyn Fn(&mut Params)| {
        let mut params = params.clone();
        change(&mut params);
        out.push(params);
    };
    if params.in_slot_order().next().is_some() {
        with(&|params| *params = Params::default());
    }
    if params.vararg.is_some() {
        with(&|params| params.vararg = None);
    }
    if params.kwarg.is_some() {
        with(&|params| params.kwarg = None);
    }
    if !params.posonly.is_empty() {
        with(&|params| {
            let posonly = std::mem::take(&mut params.posonly);
            params.args.splice(0..0, posonly);
        });
    }
    for at in 0..params.posonly.len() {
        with(&|params| drop(params.posonly.remove(at)));
    }
    for at in 0..params.args.len() {
        with(&|params| drop(params.args.remove(at)));
    }
    for at in 0..params.kwonly.len() {
        with(&|params| drop(params.kwonly.remove(at)));
        with(&|params| {
            let param = params.kwonly.remove(at);
            params.args.push(param);
        });
    }
    let each = |params: &mut Params, nth: usize, change: &dyn Fn(&mut Param)| {
        let Params { posonly, args, vararg, kwonly, kwarg } = params;
        let mut all = posonly.iter_mut().chain(args).chain(vararg).chain(kwonly).chain(kwarg);
        if let Some(param) = all.nth(nth) {
            change(param);
        }
    };
    for nth in 0..params.in_slot_order().count() {
        with(&|params| each(params, nth, &|param| param.annotation = None));
        with(&|params| each(params, nth, &|param| param.default = None));
    }
    out
}

/// A function by its name, and one of its parameters.
pub(super) struct ParamOf {
    name: Name,
    /// Its place among the positional ones, if it is one.
    position: Option<usize>,
}

/// All parameters of all functions that have a name.
pub(super) fn functions(program: &Program) -> Vec<(Name, ParamOf)> {
    let mut out = Vec::new();
    let mut add = |function: &Name, params: &Params| {
        for (position, param) in params.posonly.iter().chain(&params.args).enumerate() {
            out.push((function.clone(), ParamOf { name: param.name.clone(), position: Some(position) }));
        }
        for param in params.kwonly.iter().chain(&params.vararg).chain(&params.kwarg) {
            out.push((function.clone(), ParamOf { name: param.name.clone(), position: None }));
        }
    };
    each_stmt(&program.body, &mut |stmt| {
        if let Some((name, params)) = named_params(stmt) {
            add(name, params);
        }
    });
    out
}

fn named_params(stmt: &Stmt) -> Option<(&Name, &Params)> {
    match &stmt.kind {
        StmtKind::FunctionDef(def) => Some((&def.name, &def.params)),
        StmtKind::Assign { targets, value } => match (targets.as_slice(), &value.kind) {
            ([target], ExprKind::Lambda(lambda)) => Some((target.as_name()?, &lambda.params)),
            _ => None,
        },
        _ => None,
    }
}

/// Drops a parameter of the functions of that name, and the argument from calls by that name.
pub(super) fn drop_param(program: &mut Program, function: &Name, param: &ParamOf) {
    let drop_from = |params: &mut Params| {
        let is_other = |other: &Param| other.name != param.name;
        params.posonly.retain(is_other);
        params.args.retain(is_other);
        params.kwonly.retain(is_other);
        params.vararg.take_if(|other| !is_other(other));
        params.kwarg.take_if(|other| !is_other(other));
    };
    each_stmt_mut(&mut program.body, &mut |stmt| match &mut stmt.kind {
        StmtKind::FunctionDef(def) if def.name == *function => drop_from(&mut def.params),
        StmtKind::Assign { targets, value } => {
            if let ([target], ExprKind::Lambda(lambda)) = (targets.as_slice(), &mut value.kind)
                && target.as_name() == Some(function)
            {
                drop_from(&mut lambda.params);
            }
        }
        _ => {}
    });
    each_expr_mut(&mut program.body, &mut |expr| {
        let ExprKind::Call(call) = &mut expr.kind else { return };
        // A method's first parameter has no argument in the call.
        let shift = match &call.func.kind {
            ExprKind::Name(name) if name == function => 0,
            ExprKind::Attribute(attribute) if attribute.attr == *function => 1,
            _ => return,
        };
        call.keywords.retain(|keyword| keyword.name.as_ref() != Some(&param.name));
        let position = param.position.and_then(|position| position.checked_sub(shift));
        let is_plain = |args: &[Expr]| args.iter().all(|arg| !matches!(arg.kind, ExprKind::Starred(_)));
        match position {
            Some(at) if at < call.args.len() && is_plain(&call.args[..=at]) => drop(call.args.remove(at)),
            _ => {}
        }
    });
}

/// Expressions that could stand in place of `expr`.
pub(super) fn exprs(expr: &Expr) -> Vec<Expr> {
    if let ExprKind::Constant(constant) = &expr.kind {
        return constants(constant);
    }
    let mut out = vec![Expr::int(0)];
    exprs_of_expr(expr, &mut |part| match &part.kind {
        ExprKind::Starred(value) => out.push((**value).clone()),
        ExprKind::Slice(_) => {}
        _ => out.push(part.clone()),
    });
    let mut change = |kind: ExprKind| out.push(Expr { span: expr.span, kind });
    match &expr.kind {
        ExprKind::Lambda(lambda) => {
            for params in simpler_params(&lambda.params) {
                let mut lambda = lambda.clone();
                lambda.params = params;
                change(ExprKind::Lambda(lambda));
            }
        }
        ExprKind::Comprehension(_) => comprehensions(&expr.kind, &mut change),
        ExprKind::BoolOp { op, values } => {
            for values in without_each(values, 2) {
                change(ExprKind::BoolOp { op: *op, values });
            }
        }
        ExprKind::Compare(compare) => {
            for rest in without_each(&compare.rest, 1) {
                let mut compare = compare.clone();
                compare.rest = rest;
                change(ExprKind::Compare(compare));
            }
        }
        ExprKind::Call(call) => {
            let with = |args: Vec<Expr>, keywords| {
                ExprKind::Call(Box::new(Call { func: call.func.clone(), args, keywords }))
            };
            if call.args.len() + call.keywords.len() > 1 {
                change(with(Vec::new(), Vec::new()));
            }
            for args in without_each(&call.args, 0) {
                change(with(args, call.keywords.clone()));
            }
            for keywords in without_each(&call.keywords, 0) {
                change(with(call.args.clone(), keywords));
            }
        }
        ExprKind::Tuple(items) => without_each(items, 0).for_each(|items| change(ExprKind::Tuple(items))),
        ExprKind::List(items) => without_each(items, 0).for_each(|items| change(ExprKind::List(items))),
        ExprKind::Set(items) => without_each(items, 1).for_each(|items| change(ExprKind::Set(items))),
        ExprKind::Dict(items) => without_each(items, 0).for_each(|items| change(ExprKind::Dict(items))),
        ExprKind::Slice(slice) => {
            for (lower, upper, step) in [(false, true, true), (true, false, true), (true, true, false)] {
                let mut slice = slice.clone();
                slice.lower.take_if(|_| !lower);
                slice.upper.take_if(|_| !upper);
                slice.step.take_if(|_| !step);
                change(ExprKind::Slice(slice));
            }
        }
        ExprKind::Yield(Some(_)) => change(ExprKind::Yield(None)),
        ExprKind::Interpolated(string) => {
            for parts in without_each(&string.parts, 0) {
                let mut string = string.clone();
                string.parts = parts;
                change(ExprKind::Interpolated(string));
            }
            for at in 0..string.parts.len() {
                let mut string = string.clone();
                if let Part::Field { conversion, format, .. } = &mut string.parts[at]
                    && (conversion.take().is_some() | format.take().is_some())
                {
                    change(ExprKind::Interpolated(string));
                }
            }
        }
        _ => {}
    }
    out
}

fn comprehensions(kind: &ExprKind, change: &mut dyn FnMut(ExprKind)) {
    let ExprKind::Comprehension(comprehension) = kind else { return };
    let mut with = |change_it: &dyn Fn(&mut Comprehension)| {
        let mut comprehension = comprehension.clone();
        change_it(&mut comprehension);
        change(ExprKind::Comprehension(comprehension));
    };
    with(&|comprehension| {
        comprehension.kind = ComprehensionKind::Generator;
        comprehension.value = None;
    });
    if comprehension.kind != ComprehensionKind::List {
        with(&|comprehension| {
            comprehension.kind = ComprehensionKind::List;
            comprehension.value = None;
        });
    }
    let count = comprehension.generators.len();
    for at in 0..count {
        if count > 1 {
            with(&|comprehension| drop(comprehension.generators.remove(at)));
        }
        if comprehension.generators[at].is_async {
            with(&|comprehension| comprehension.generators[at].is_async = false);
        }
        for test in 0..comprehension.generators[at].ifs.len() {
            with(&|comprehension| drop(comprehension.generators[at].ifs.remove(test)));
        }
    }
}

fn constants(constant: &Constant) -> Vec<Expr> {
    let mut out = vec![Expr::int(0)];
    match constant {
        Constant::Int(int) => out.extend([Expr::int(1), Expr::int(int / 2), Expr::int(int - 1)]),
        Constant::Str(Str { text, .. }) => {
            out.push(Expr::str(""));
            if let Some(first) = text.chars().next() {
                out.push(Expr::str("a"));
                out.push(Expr::str(first));
            }
        }
        Constant::Bytes(bytes) if !bytes.is_empty() => out.push(Expr::constant(Constant::Bytes(Vec::new()))),
        Constant::BigInt(_) | Constant::Float(_) | Constant::Imaginary(_) => out.push(Expr::int(1)),
        _ => {}
    }
    out
}
