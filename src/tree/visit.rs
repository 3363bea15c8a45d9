//! Walks over the tree, for those who look for something or change something everywhere.
//!
//! Each walk exists twice: to look (`each_expr`) and to change (`each_expr_mut`). All go from the
//! outside to the inside and follow the order of the tree's fields, which is that of the source
//! except for decorators, conditional expressions and comprehensions. They recurse: see
//! [`stack`](crate::stack).

use super::{Expr, ExprKind, Name, Params, Part, Pattern, PatternKind, Stmt, StmtKind, TypeParam};

/// What an identifier does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It is a name in an expression: read, assigned or deleted.
    Name,
    /// It is the target of `:=`.
    Named,
    /// It is the name of a `def`.
    Function,
    /// It is the name of a `class`.
    Class,
    /// It is the name of a `type` statement.
    TypeAlias,
    /// It is a type parameter.
    TypeParam,
    /// It is a parameter.
    Param,
    /// It stands in a `global` statement.
    Global,
    /// It stands in a `nonlocal` statement.
    Nonlocal,
    /// It stands behind `as` in an `except` clause.
    Handler,
    /// It stands behind `as` in an import.
    ImportedAs,
    /// It is the dotted name of something imported, or `*`. Without `as`, its first part is bound.
    Imported,
    /// It is captured by a pattern.
    Pattern,
    /// It names an argument of a call or class.
    Keyword,
    /// It is an attribute, in an expression or a class pattern.
    Attribute,
}

macro_rules! walks {
    ({$($mutable:tt)?} $doc:literal;
     $each_suite:ident, $each_stmt:ident, $each_expr:ident, $each_name:ident,
     $suites_of:ident, $exprs_of_stmt:ident, $exprs_of_expr:ident,
     $exprs_of_params:ident, $exprs_of_type_params:ident, $exprs_of_pattern:ident, $exprs_of_parts:ident,
     $names_of_stmt:ident, $names_of_expr:ident, $names_of_params:ident, $names_of_pattern:ident) => {
        #[doc = concat!("Calls `f` for `body` and all suites inside it", $doc)]
        pub fn $each_suite(body: &$($mutable)? Vec<Stmt>, f: &mut dyn FnMut(&$($mutable)? Vec<Stmt>)) {
            f(body);
            for stmt in body {
                $suites_of(stmt, &mut |suite| $each_suite(suite, f));
            }
        }

        #[doc = concat!("Calls `f` for all statements, those inside others included", $doc)]
        pub fn $each_stmt(body: &$($mutable)? [Stmt], f: &mut dyn FnMut(&$($mutable)? Stmt)) {
            for stmt in body {
                f(stmt);
                $suites_of(stmt, &mut |suite| $each_stmt(suite, f));
            }
        }

        #[doc = concat!("Calls `f` for all expressions, those inside others included", $doc)]
        pub fn $each_expr(body: &$($mutable)? [Stmt], f: &mut dyn FnMut(&$($mutable)? Expr)) {
            fn inside(expr: &$($mutable)? Expr, f: &mut dyn FnMut(&$($mutable)? Expr)) {
                f(expr);
                $exprs_of_expr(expr, &mut |expr| inside(expr, f));
            }
            $each_stmt(body, &mut |stmt| $exprs_of_stmt(stmt, &mut |expr| inside(expr, f)));
        }

        #[doc = concat!("Calls `f` for all identifiers", $doc)]
        pub fn $each_name(body: &$($mutable)? [Stmt], f: &mut dyn FnMut(&$($mutable)? Name, Role)) {
            fn inside(expr: &$($mutable)? Expr, f: &mut dyn FnMut(&$($mutable)? Name, Role)) {
                $names_of_expr(expr, f);
                $exprs_of_expr(expr, &mut |expr| inside(expr, f));
            }
            $each_stmt(body, &mut |stmt| {
                $names_of_stmt(stmt, f);
                $exprs_of_stmt(stmt, &mut |expr| inside(expr, f));
            });
        }

        #[doc = concat!("Calls `f` for the suites that are direct parts of `stmt`", $doc)]
        pub fn $suites_of(stmt: &$($mutable)? Stmt, f: &mut dyn FnMut(&$($mutable)? Vec<Stmt>)) {
            match &$($mutable)? stmt.kind {
                StmtKind::For { body, orelse, .. }
                | StmtKind::While { body, orelse, .. }
                | StmtKind::If { body, orelse, .. } => {
                    f(body);
                    f(orelse);
                }
                StmtKind::With { body, .. } => f(body),
                StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                    f(body);
                    for handler in handlers {
                        f(&$($mutable)? handler.body);
                    }
                    f(orelse);
                    f(finalbody);
                }
                StmtKind::Match { cases, .. } => {
                    for case in cases {
                        f(&$($mutable)? case.body);
                    }
                }
                StmtKind::FunctionDef(def) => f(&$($mutable)? def.body),
                StmtKind::ClassDef(def) => f(&$($mutable)? def.body),
                _ => {}
            }
        }

        #[doc = concat!("Calls `f` for the expressions that are direct parts of `stmt`", $doc)]
        pub fn $exprs_of_stmt(stmt: &$($mutable)? Stmt, f: &mut dyn FnMut(&$($mutable)? Expr)) {
            match &$($mutable)? stmt.kind {
                StmtKind::Expr(value) => f(value),
                StmtKind::Assign { targets, value } => {
                    for target in targets {
                        f(target);
                    }
                    f(value);
                }
                StmtKind::AugAssign { target, value, .. } => {
                    f(target);
                    f(value);
                }
                StmtKind::AnnAssign { target, annotation, value, .. } => {
                    f(target);
                    f(annotation);
                    if let Some(value) = value {
                        f(value);
                    }
                }
                StmtKind::For { target, iter, .. } => {
                    f(target);
                    f(iter);
                }
                StmtKind::While { test, .. } | StmtKind::If { test, .. } => f(test),
                StmtKind::With { items, .. } => {
                    for item in items {
                        f(&$($mutable)? item.context);
                        if let Some(target) = &$($mutable)? item.target {
                            f(target);
                        }
                    }
                }
                StmtKind::Try { handlers, .. } => {
                    for handler in handlers {
                        if let Some(kind) = &$($mutable)? handler.kind {
                            f(kind);
                        }
                    }
                }
                StmtKind::Match { subject, cases } => {
                    f(subject);
                    for case in cases {
                        $exprs_of_pattern(&$($mutable)? case.pattern, f);
                        if let Some(guard) = &$($mutable)? case.guard {
                            f(guard);
                        }
                    }
                }
                StmtKind::FunctionDef(def) => {
                    for decorator in &$($mutable)? def.decorators {
                        f(decorator);
                    }
                    $exprs_of_type_params(&$($mutable)? def.type_params, f);
                    $exprs_of_params(&$($mutable)? def.params, f);
                    if let Some(returns) = &$($mutable)? def.returns {
                        f(returns);
                    }
                }
                StmtKind::ClassDef(def) => {
                    for decorator in &$($mutable)? def.decorators {
                        f(decorator);
                    }
                    $exprs_of_type_params(&$($mutable)? def.type_params, f);
                    for base in &$($mutable)? def.bases {
                        f(base);
                    }
                    for keyword in &$($mutable)? def.keywords {
                        f(&$($mutable)? keyword.value);
                    }
                }
                StmtKind::TypeAlias(alias) => {
                    $exprs_of_type_params(&$($mutable)? alias.type_params, f);
                    f(&$($mutable)? alias.value);
                }
                StmtKind::Return(value) => {
                    if let Some(value) = value {
                        f(value);
                    }
                }
                StmtKind::Delete(targets) => {
                    for target in targets {
                        f(target);
                    }
                }
                StmtKind::Raise { exc: first, cause: second } => {
                    for part in first.into_iter().chain(second) {
                        f(part);
                    }
                }
                StmtKind::Assert { test, msg } => {
                    f(test);
                    if let Some(msg) = msg {
                        f(msg);
                    }
                }
                StmtKind::Import { .. }
                | StmtKind::ImportFrom { .. }
                | StmtKind::Global(_)
                | StmtKind::Nonlocal(_)
                | StmtKind::Pass
                | StmtKind::Break
                | StmtKind::Continue => {}
            }
        }

        fn $exprs_of_params(params: &$($mutable)? Params, f: &mut dyn FnMut(&$($mutable)? Expr)) {
            let Params { posonly, args, vararg, kwonly, kwarg } = params;
            for param in posonly.into_iter().chain(args).chain(vararg).chain(kwonly).chain(kwarg) {
                if let Some(annotation) = &$($mutable)? param.annotation {
                    f(annotation);
                }
                if let Some(default) = &$($mutable)? param.default {
                    f(default);
                }
            }
        }

        fn $exprs_of_type_params(
            params: &$($mutable)? [TypeParam],
            f: &mut dyn FnMut(&$($mutable)? Expr),
        ) {
            for param in params {
                if let Some(bound) = &$($mutable)? param.bound {
                    f(bound);
                }
                if let Some(default) = &$($mutable)? param.default {
                    f(default);
                }
            }
        }

        fn $exprs_of_pattern(pattern: &$($mutable)? Pattern, f: &mut dyn FnMut(&$($mutable)? Expr)) {
            match &$($mutable)? pattern.kind {
                PatternKind::Value(value) => f(value),
                PatternKind::Singleton(_) | PatternKind::Star(_) => {}
                PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                    for pattern in patterns {
                        $exprs_of_pattern(pattern, f);
                    }
                }
                PatternKind::Mapping { keys, patterns, .. } => {
                    for key in keys {
                        f(key);
                    }
                    for pattern in patterns {
                        $exprs_of_pattern(pattern, f);
                    }
                }
                PatternKind::Class { class, patterns, keywords } => {
                    f(class);
                    for pattern in patterns {
                        $exprs_of_pattern(pattern, f);
                    }
                    for (_, pattern) in keywords {
                        $exprs_of_pattern(pattern, f);
                    }
                }
                PatternKind::As { pattern, .. } => {
                    if let Some(pattern) = pattern {
                        $exprs_of_pattern(pattern, f);
                    }
                }
            }
        }

        #[doc = concat!("Calls `f` for the expressions that are direct parts of `expr`", $doc)]
        pub fn $exprs_of_expr(expr: &$($mutable)? Expr, f: &mut dyn FnMut(&$($mutable)? Expr)) {
            match &$($mutable)? expr.kind {
                ExprKind::Name(_) | ExprKind::Constant(_) => {}
                ExprKind::Lambda(lambda) => {
                    $exprs_of_params(&$($mutable)? lambda.params, f);
                    f(&$($mutable)? lambda.body);
                }
                ExprKind::Comprehension(comprehension) => {
                    f(&$($mutable)? comprehension.element);
                    if let Some(value) = &$($mutable)? comprehension.value {
                        f(value);
                    }
                    for generator in &$($mutable)? comprehension.generators {
                        f(&$($mutable)? generator.target);
                        f(&$($mutable)? generator.iter);
                        for test in &$($mutable)? generator.ifs {
                            f(test);
                        }
                    }
                }
                ExprKind::BoolOp { values, .. }
                | ExprKind::Tuple(values)
                | ExprKind::List(values)
                | ExprKind::Set(values) => {
                    for value in values {
                        f(value);
                    }
                }
                ExprKind::Named(named) => f(&$($mutable)? named.value),
                ExprKind::Binary(binary) => {
                    f(&$($mutable)? binary.left);
                    f(&$($mutable)? binary.right);
                }
                ExprKind::Unary { operand: value, .. }
                | ExprKind::Starred(value)
                | ExprKind::Await(value)
                | ExprKind::YieldFrom(value) => f(value),
                ExprKind::IfExp(if_exp) => {
                    f(&$($mutable)? if_exp.body);
                    f(&$($mutable)? if_exp.test);
                    f(&$($mutable)? if_exp.orelse);
                }
                ExprKind::Compare(compare) => {
                    f(&$($mutable)? compare.left);
                    for (_, operand) in &$($mutable)? compare.rest {
                        f(operand);
                    }
                }
                ExprKind::Call(call) => {
                    f(&$($mutable)? call.func);
                    for arg in &$($mutable)? call.args {
                        f(arg);
                    }
                    for keyword in &$($mutable)? call.keywords {
                        f(&$($mutable)? keyword.value);
                    }
                }
                ExprKind::Attribute(attribute) => f(&$($mutable)? attribute.value),
                ExprKind::Subscript(subscript) => {
                    f(&$($mutable)? subscript.value);
                    f(&$($mutable)? subscript.index);
                }
                ExprKind::Slice(slice) => {
                    if let Some(part) = &$($mutable)? slice.lower {
                        f(part);
                    }
                    if let Some(part) = &$($mutable)? slice.upper {
                        f(part);
                    }
                    if let Some(part) = &$($mutable)? slice.step {
                        f(part);
                    }
                }
                ExprKind::Dict(items) => {
                    for (key, value) in items {
                        if let Some(key) = key {
                            f(key);
                        }
                        f(value);
                    }
                }
                ExprKind::Yield(value) => {
                    if let Some(value) = value {
                        f(value);
                    }
                }
                ExprKind::Interpolated(string) => $exprs_of_parts(&$($mutable)? string.parts, f),
            }
        }

        fn $exprs_of_parts(parts: &$($mutable)? [Part], f: &mut dyn FnMut(&$($mutable)? Expr)) {
            for part in parts {
                if let Part::Field { value, format, .. } = part {
                    f(value);
                    if let Some(format) = format {
                        $exprs_of_parts(format, f);
                    }
                }
            }
        }

        #[doc = concat!("Calls `f` for the identifiers that are direct parts of `stmt`", $doc)]
        pub fn $names_of_stmt(stmt: &$($mutable)? Stmt, f: &mut dyn FnMut(&$($mutable)? Name, Role)) {
            match &$($mutable)? stmt.kind {
                StmtKind::Try { handlers, .. } => {
                    for handler in handlers {
                        if let Some(name) = &$($mutable)? handler.name {
                            f(name, Role::Handler);
                        }
                    }
                }
                StmtKind::Match { cases, .. } => {
                    for case in cases {
                        $names_of_pattern(&$($mutable)? case.pattern, f);
                    }
                }
                StmtKind::FunctionDef(def) => {
                    f(&$($mutable)? def.name, Role::Function);
                    for param in &$($mutable)? def.type_params {
                        f(&$($mutable)? param.name, Role::TypeParam);
                    }
                    $names_of_params(&$($mutable)? def.params, f);
                }
                StmtKind::ClassDef(def) => {
                    f(&$($mutable)? def.name, Role::Class);
                    for param in &$($mutable)? def.type_params {
                        f(&$($mutable)? param.name, Role::TypeParam);
                    }
                    for keyword in &$($mutable)? def.keywords {
                        if let Some(name) = &$($mutable)? keyword.name {
                            f(name, Role::Keyword);
                        }
                    }
                }
                StmtKind::TypeAlias(alias) => {
                    f(&$($mutable)? alias.name, Role::TypeAlias);
                    for param in &$($mutable)? alias.type_params {
                        f(&$($mutable)? param.name, Role::TypeParam);
                    }
                }
                StmtKind::Import { names, .. } | StmtKind::ImportFrom { names, .. } => {
                    for alias in names {
                        f(&$($mutable)? alias.name, Role::Imported);
                        if let Some(name) = &$($mutable)? alias.asname {
                            f(name, Role::ImportedAs);
                        }
                    }
                }
                StmtKind::Global(names) => {
                    for name in names {
                        f(name, Role::Global);
                    }
                }
                StmtKind::Nonlocal(names) => {
                    for name in names {
                        f(name, Role::Nonlocal);
                    }
                }
                _ => {}
            }
        }

        fn $names_of_params(params: &$($mutable)? Params, f: &mut dyn FnMut(&$($mutable)? Name, Role)) {
            let Params { posonly, args, vararg, kwonly, kwarg } = params;
            for param in posonly.into_iter().chain(args).chain(vararg).chain(kwonly).chain(kwarg) {
                f(&$($mutable)? param.name, Role::Param);
            }
        }

        fn $names_of_pattern(
            pattern: &$($mutable)? Pattern,
            f: &mut dyn FnMut(&$($mutable)? Name, Role),
        ) {
            match &$($mutable)? pattern.kind {
                PatternKind::Value(_) | PatternKind::Singleton(_) => {}
                PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                    for pattern in patterns {
                        $names_of_pattern(pattern, f);
                    }
                }
                PatternKind::Star(name) => {
                    if let Some(name) = name {
                        f(name, Role::Pattern);
                    }
                }
                PatternKind::Mapping { patterns, rest, .. } => {
                    for pattern in patterns {
                        $names_of_pattern(pattern, f);
                    }
                    if let Some(name) = rest {
                        f(name, Role::Pattern);
                    }
                }
                PatternKind::Class { patterns, keywords, .. } => {
                    for pattern in patterns {
                        $names_of_pattern(pattern, f);
                    }
                    for (name, pattern) in keywords {
                        f(name, Role::Attribute);
                        $names_of_pattern(pattern, f);
                    }
                }
                PatternKind::As { pattern, name } => {
                    if let Some(pattern) = pattern {
                        $names_of_pattern(pattern, f);
                    }
                    if let Some(name) = name {
                        f(name, Role::Pattern);
                    }
                }
            }
        }

        #[doc = concat!("Calls `f` for the identifiers that are direct parts of `expr`", $doc)]
        pub fn $names_of_expr(expr: &$($mutable)? Expr, f: &mut dyn FnMut(&$($mutable)? Name, Role)) {
            match &$($mutable)? expr.kind {
                ExprKind::Name(name) => f(name, Role::Name),
                ExprKind::Named(named) => f(&$($mutable)? named.name, Role::Named),
                ExprKind::Lambda(lambda) => $names_of_params(&$($mutable)? lambda.params, f),
                ExprKind::Attribute(attribute) => f(&$($mutable)? attribute.attr, Role::Attribute),
                ExprKind::Call(call) => {
                    for keyword in &$($mutable)? call.keywords {
                        if let Some(name) = &$($mutable)? keyword.name {
                            f(name, Role::Keyword);
                        }
                    }
                }
                _ => {}
            }
        }
    };
}

walks! {
    {} ".";
    each_suite, each_stmt, each_expr, each_name,
    suites_of, exprs_of_stmt, exprs_of_expr,
    exprs_of_params, exprs_of_type_params, exprs_of_pattern, exprs_of_parts,
    names_of_stmt, names_of_expr, names_of_params, names_of_pattern
}

walks! {
    {mut} ", to change them.";
    each_suite_mut, each_stmt_mut, each_expr_mut, each_name_mut,
    suites_of_mut, exprs_of_stmt_mut, exprs_of_expr_mut,
    exprs_of_params_mut, exprs_of_type_params_mut, exprs_of_pattern_mut, exprs_of_parts_mut,
    names_of_stmt_mut, names_of_expr_mut, names_of_params_mut, names_of_pattern_mut
}
