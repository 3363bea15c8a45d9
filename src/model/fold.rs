//! Constant tests: what is known of an expression's truth before anything runs.
//!
//! Only what every supported release of CPython folds in the syntax tree counts; this never
//! decides a scope, only whether code is there at all.

use crate::tree::{Constant, Expr, ExprKind, UnaryOp};

/// The truth of `expr` if it is constant.
pub(super) fn truth(expr: &Expr) -> Option<bool> {
    match &expr.kind {
        ExprKind::Constant(constant) => Some(match &**constant {
            Constant::None => false,
            Constant::Bool(value) => *value,
            Constant::Ellipsis => true,
            Constant::Int(value) => *value != 0,
            Constant::BigInt(_) => true,
            Constant::Float(value) | Constant::Imaginary(value) => *value != 0.0,
            Constant::Str(text) => !text.text.is_empty(),
            Constant::Bytes(bytes) => !bytes.is_empty(),
        }),
        ExprKind::Name(name) if name == "__debug__" => Some(true),
        ExprKind::Unary { op: UnaryOp::Not, operand } => truth(operand).map(|truth| !truth),
        ExprKind::Unary { op: UnaryOp::Plus | UnaryOp::Minus, operand } => truth(operand),
        ExprKind::Tuple(items) if items.iter().all(|item| truth(item).is_some()) => Some(!items.is_empty()),
        _ => None,
    }
}

/// Whether some releases may settle `expr` beforehand although [`truth`] does not say so: by one
/// operand of a boolean operator, or by arithmetic with constants.
pub(super) fn may_be_constant(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::BoolOp { values, .. } => values.iter().any(may_be_constant),
        ExprKind::Unary { operand, .. } => may_be_constant(operand),
        ExprKind::Binary(binary) => may_be_constant(&binary.left) && may_be_constant(&binary.right),
        ExprKind::Compare(compare) => {
            may_be_constant(&compare.left) && compare.rest.iter().all(|(_, operand)| may_be_constant(operand))
        }
        ExprKind::Tuple(items) => items.iter().all(may_be_constant),
        ExprKind::IfExp(choice) => match (may_be_constant(&choice.body), may_be_constant(&choice.orelse)) {
            (true, true) => true,
            (body, orelse) => (body || orelse) && may_be_constant(&choice.test),
        },
        _ => truth(expr).is_some(),
    }
}

/// Whether `expr` is folded into one constant: a literal, or arithmetic with literals.
pub(super) fn is_constant(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Binary(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        ExprKind::Unary { operand, .. } => is_constant(operand),
        ExprKind::Tuple(items) => items.iter().all(is_constant),
        _ => truth(expr).is_some(),
    }
}
