//! Constant tests: what is known of an expression's truth before anything runs.
//!
//! Only what every supported release of CPython folds in the syntax tree counts; this never
//! decides a scope, only whether code is there at all.

use crate::tree::{BinaryOp, BoolOp, Constant, Expr, ExprKind, Part, UnaryOp};

/// What is known before anything runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Constants {
    /// The value of `__debug__`.
    debug: bool,
}

impl Constants {
    pub fn new(debug: bool) -> Self {
        Self { debug }
    }

    /// The truth of `expr` if it is constant.
    pub fn truth(self, expr: &Expr) -> Option<bool> {
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
            ExprKind::Name(name) if name == "__debug__" => Some(self.debug),
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.truth(operand).map(|truth| !truth),
            ExprKind::Unary { op: UnaryOp::Plus | UnaryOp::Minus, operand } if is_number(operand) => {
                self.truth(operand)
            }
            ExprKind::Tuple(items) if items.iter().all(|item| self.truth(item).is_some()) => {
                Some(!items.is_empty())
            }
            _ => None,
        }
    }

    /// Whether some releases may settle `expr` beforehand although [`truth`] does not say so: by one
    /// operand of a boolean operator, by arithmetic with constants, or since an f-string has no
    /// fields.
    pub fn may_be_constant(self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::BoolOp { values, .. } => values.iter().any(|value| self.may_be_constant(value)),
            ExprKind::Unary { operand, .. } => self.may_be_constant(operand),
            ExprKind::Binary(binary) => {
                self.may_be_constant(&binary.left) && self.may_be_constant(&binary.right)
            }
            ExprKind::Compare(compare) => {
                self.may_be_constant(&compare.left)
                    && compare.rest.iter().all(|(_, operand)| self.may_be_constant(operand))
            }
            ExprKind::Subscript(subscript) => {
                self.may_be_constant(&subscript.value) && self.may_be_constant(&subscript.index)
            }
            ExprKind::Interpolated(text) => {
                !text.is_template && text.parts.iter().all(|part| matches!(part, Part::Text(_)))
            }
            ExprKind::Tuple(items) => items.iter().all(|value| self.may_be_constant(value)),
            ExprKind::IfExp(choice) => {
                match (self.may_be_constant(&choice.body), self.may_be_constant(&choice.orelse)) {
                    (true, true) => true,
                    (body, orelse) => (body || orelse) && self.may_be_constant(&choice.test),
                }
            }
            _ => self.truth(expr).is_some(),
        }
    }

    /// Whether a test that is not constant has this outcome by operands that are, before any other is evaluated.
    pub fn settles_at_once(self, test: &Expr, outcome: bool) -> bool {
        match &test.kind {
            ExprKind::BoolOp { op, values } => {
                let decides = *op == BoolOp::Or;
                let Some(at) = values.iter().position(|value| self.truth(value) != Some(!decides)) else {
                    return false;
                };
                let is_last = at + 1 == values.len();
                decides == outcome
                    && (self.truth(&values[at]).is_some() && !is_last
                        || self.settles_at_once(&values[at], outcome))
            }
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.settles_at_once(operand, !outcome),
            _ => false,
        }
    }

    /// Whether `expr` is folded into one constant: a literal, or arithmetic with literals.
    pub fn is_constant(self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Binary(binary) => self.is_constant(&binary.left) && self.is_constant(&binary.right),
            ExprKind::Unary { operand, .. } => self.is_constant(operand),
            ExprKind::Tuple(items) => items.iter().all(|item| self.is_constant(item)),
            _ => self.truth(expr).is_some(),
        }
    }

    /// Whether two constants are folded into the same one. Of arithmetic that is only known where it
    /// stays in small integers.
    pub fn is_same(self, one: &Expr, other: &Expr) -> bool {
        one == other || self.integer(one).is_some_and(|value| self.integer(other) == Some(value))
    }

    fn integer(self, expr: &Expr) -> Option<i64> {
        match &expr.kind {
            ExprKind::Constant(constant) => match **constant {
                Constant::Int(value) => Some(value),
                _ => None,
            },
            ExprKind::Unary { op, operand } => {
                let value = self.integer(operand)?;
                match op {
                    UnaryOp::Plus => Some(value),
                    UnaryOp::Minus => value.checked_neg(),
                    UnaryOp::Invert => Some(!value),
                    UnaryOp::Not => None,
                }
            }
            ExprKind::Binary(binary) => {
                let (left, right) = (self.integer(&binary.left)?, self.integer(&binary.right)?);
                match binary.op {
                    BinaryOp::Add => left.checked_add(right),
                    BinaryOp::Sub => left.checked_sub(right),
                    BinaryOp::Mult => left.checked_mul(right),
                    BinaryOp::BitOr => Some(left | right),
                    BinaryOp::BitXor => Some(left ^ right),
                    BinaryOp::BitAnd => Some(left & right),
                    BinaryOp::Mod if right > 0 => Some(left.rem_euclid(right)),
                    BinaryOp::FloorDiv if right > 0 => Some(left.div_euclid(right)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// Whether `expr` is a number, with signs.
fn is_number(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(constant) => matches!(
            **constant,
            Constant::Bool(_)
                | Constant::Int(_)
                | Constant::BigInt(_)
                | Constant::Float(_)
                | Constant::Imaginary(_)
        ),
        ExprKind::Unary { op: UnaryOp::Plus | UnaryOp::Minus, operand } => is_number(operand),
        _ => false,
    }
}
