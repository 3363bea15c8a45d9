//! Lowering of conditions: expressions whose truth decides a jump.
//!
//! How often an operand is asked for its truth only shows where a class has `__bool__` or `__len__`. The
//! language does not say it of `if a or b`; all interpreters known ask each operand once.

use super::{Lowerer, MAX_DEPTH};
use crate::{
    model::machine::code::{Op, Target},
    rules::Rule,
    tree::{BoolOp, Expr, ExprKind, UnaryOp},
};

impl<'p> Lowerer<'_, 'p> {
    /// Jumps to `target` if the truth of `test` is `on`.
    pub(super) fn jump_if(&mut self, test: &'p Expr, on: bool, target: Target) {
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        self.depth += 1;
        match &test.kind {
            ExprKind::BoolOp { op, values } if self.jumps_by_operand() => {
                self.jump_if_operands(*op, values, on, target);
            }
            ExprKind::Unary { op: UnaryOp::Not, operand } if holds_operands(operand) => {
                self.jump_if(operand, !on, target);
            }
            _ => {
                self.expr(test);
                self.emit(if on { Op::JumpIfTrue(target) } else { Op::JumpIfFalse(target) });
            }
        }
        self.depth -= 1;
    }

    fn jumps_by_operand(&self) -> bool {
        self.holds(Rule::OperandsAreSkipped) && self.holds(Rule::BoolOpGivesOperand)
    }

    fn jump_if_operands(&mut self, op: BoolOp, values: &'p [Expr], on: bool, target: Target) {
        let Some((last, others)) = values.split_last() else { return };
        // The truth of an operand that decides for all.
        let decisive = op == BoolOp::Or;
        let end = self.label();
        for value in others {
            self.jump_if(value, decisive, if decisive == on { target } else { end });
        }
        self.jump_if(last, on, target);
        self.bind(end);
    }
}

fn holds_operands(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::BoolOp { .. } => true,
        ExprKind::Unary { op: UnaryOp::Not, operand } => holds_operands(operand),
        _ => false,
    }
}
