//! Programs of other forms than a module: one expression, or one statement as typed at the prompt.
//!
//! They are made of a module's program, so that they are as dense with closures and names as that.

use crate::{
    mode::Form,
    tree::{
        Call, Constant, Expr, ExprKind, Lambda, Name, Node, Param, Params, Program, Stmt, StmtKind,
        visit::{each_stmt, exprs_of_expr, exprs_of_stmt},
    },
};

/// Expressions that one program of the form `eval` is made of, at most.
const MOST_PARTS: usize = 6;

/// Variables that are captured in one, at most.
const MOST_NAMES: usize = 5;

/// What a module's program is as a program of this form.
pub fn in_form(program: Program, form: Form) -> Program {
    match form {
        Form::Exec => program,
        Form::Eval => Program::new(vec![StmtKind::Expr(expression(&program.body)).into()]),
        Form::Single => Program::new(vec![statement(program.body).into()]),
    }
}

/// All statements as one, without imports from `__future__`, which would come too late.
fn statement(mut body: Vec<Stmt>) -> StmtKind {
    let is_future = |stmt: &Stmt| matches!(&stmt.kind, StmtKind::ImportFrom { module: Some(module), .. } if module == "__future__");
    let after_docstring = usize::from(crate::tree::docstring(&body).is_some());
    while body.get(after_docstring).is_some_and(is_future) {
        body.remove(after_docstring);
    }
    if body.is_empty() {
        body.push(StmtKind::Pass.into());
    }
    if body.len() == 1 {
        return body.swap_remove(0).kind;
    }
    if body.len().is_multiple_of(2) {
        return StmtKind::If { test: Expr::int(1), body, orelse: Vec::new() };
    }
    let finalbody = vec![StmtKind::Pass.into()];
    StmtKind::Try { body, handlers: Vec::new(), orelse: Vec::new(), finalbody, is_star: false }
}

/// The lambdas and comprehensions of a program in one expression, with variables of the names they
/// use: `observe((lambda x: (lambda y: [...])(1))(token("x")))`.
fn expression(body: &[Stmt]) -> Expr {
    let mut parts = Vec::new();
    each_stmt(body, &mut |stmt| exprs_of_stmt(stmt, &mut |expr| collect(expr, &mut parts)));
    let mut names = Vec::new();
    parts.iter().for_each(|part| note_names(part, &mut names));
    if parts.is_empty() {
        let params = Params::default();
        parts
            .push(ExprKind::Lambda(Box::new(Lambda { node: Node(0), params, body: Expr::name("x") })).into());
        names.push(Name::from("x"));
    }
    let inner = names.split_off(names.len().min(2));
    let mut made: Expr = ExprKind::List(parts).into();
    for names in [inner, names] {
        if !names.is_empty() {
            made = call_with(&names, made);
        }
    }
    Expr::call(Expr::name("observe"), vec![made])
}

/// The outermost lambdas and comprehensions of an expression.
fn collect(expr: &Expr, parts: &mut Vec<Expr>) {
    if parts.len() == MOST_PARTS {
        return;
    }
    match &expr.kind {
        ExprKind::Lambda(_) | ExprKind::Comprehension(_) => parts.push(expr.clone()),
        _ => exprs_of_expr(expr, &mut |inner| collect(inner, parts)),
    }
}

/// The names that are read in an expression and are short, as a program's own are: hardly builtins.
fn note_names(expr: &Expr, names: &mut Vec<Name>) {
    if let Some(name) = expr.as_name()
        && (name.len() < 3 || name.starts_with('_'))
        && name != "__debug__"
        && names.len() < MOST_NAMES
        && !names.contains(name)
    {
        names.push(name.clone());
    }
    exprs_of_expr(expr, &mut |inner| note_names(inner, names));
}

/// `(lambda names: body)(values)`
fn call_with(names: &[Name], body: Expr) -> Expr {
    let args = names.iter().map(|name| Param::new(name.clone())).collect();
    let params = Params { args, ..Params::default() };
    let func = ExprKind::Lambda(Box::new(Lambda { node: Node(0), params, body })).into();
    let value = |(number, name): (usize, &Name)| match number % 3 {
        0 => Expr::call(Expr::name("token"), vec![Expr::str(name.as_str())]),
        1 => ExprKind::Tuple(vec![Expr::constant(Constant::None), Expr::int(number as i64)]).into(),
        _ => Expr::int(number as i64),
    };
    let args = names.iter().enumerate().map(value).collect();
    ExprKind::Call(Box::new(Call { func, args, keywords: Vec::new() })).into()
}
