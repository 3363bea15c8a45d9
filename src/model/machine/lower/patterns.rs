//! Lowering of `match`.
//!
//! What is looked at, and what a pattern captures, stands in slots of its own until the whole
//! pattern has matched: a pattern that fails binds nothing.

use super::{Lowerer, MAX_DEPTH};
use crate::{
    model::machine::code::{Op, Target},
    quirks::Quirk,
    rules::Rule,
    tree::{Case, CompareOp, Expr, Name, Pattern, PatternKind},
};

/// The slots that the patterns of one case use.
#[derive(Default)]
struct Slots<'p> {
    /// What is looked at inside the subject.
    parts: Vec<u32>,
    /// What is captured, and under which name.
    captures: Vec<(&'p Name, u32)>,
}

impl<'p> Lowerer<'_, 'p> {
    /// `match subject: case ...`
    pub(super) fn match_statement(&mut self, subject: &'p Expr, cases: &'p [Case]) {
        let end = self.label();
        self.expr(subject);
        let held = self.hidden_slot();
        self.emit(Op::StoreLocal(held));
        let in_turn = cases.len() < 2 || self.holds(Rule::FirstCaseWins);
        for number in 0..cases.len() {
            let case = &cases[if in_turn { number } else { cases.len() - 1 - number }];
            let (failed, next) = (self.label(), self.label());
            let mut slots = Slots::default();
            self.offset = case.pattern.span.start;
            self.pattern(&case.pattern, held, failed, &mut slots);
            for &(name, slot) in &slots.captures {
                self.emit(Op::LoadLocal(slot));
                self.emit(Op::ClearLocal(slot));
                let place = self.place(name);
                self.store(place, false);
            }
            for &slot in &slots.parts {
                self.emit(Op::ClearLocal(slot));
            }
            if let Some(guard) = &case.guard {
                if self.holds(Rule::GuardDecides) {
                    self.jump_if(guard, false, next);
                } else {
                    self.expr(guard);
                    self.emit(Op::Pop);
                }
            }
            self.emit(Op::ClearLocal(held));
            self.suite(&case.body);
            self.emit(Op::Jump(end));
            self.bind(failed);
            for &slot in slots.parts.iter().chain(slots.captures.iter().map(|(_, slot)| slot)) {
                self.emit(Op::ClearLocal(slot));
            }
            self.bind(next);
        }
        self.emit(Op::ClearLocal(held));
        self.bind(end);
    }

    /// A slot that no name of the program means.
    fn hidden_slot(&mut self) -> u32 {
        let nameless = self.lib.names.intern("");
        self.body.slots.push(nameless);
        self.body.slots.len() as u32 - 1
    }

    /// The value on the stack becomes a part that is looked at by itself.
    fn part(&mut self, slots: &mut Slots<'p>) -> u32 {
        let slot = self.hidden_slot();
        slots.parts.push(slot);
        self.emit(Op::StoreLocal(slot));
        slot
    }

    /// An attribute of the subject becomes a part, if it has that.
    fn attribute_part(
        &mut self,
        subject: u32,
        class: u32,
        op: Op,
        failed: Target,
        slots: &mut Slots<'p>,
    ) -> u32 {
        self.emit(Op::LoadLocal(subject));
        self.emit(Op::LoadLocal(class));
        self.emit(op);
        self.emit(Op::JumpIfFalse(failed));
        self.part(slots)
    }

    /// Jumps to `failed` unless what stands in the slot matches.
    fn pattern(&mut self, pattern: &'p Pattern, subject: u32, failed: Target, slots: &mut Slots<'p>) {
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        self.depth += 1;
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.emit(Op::LoadLocal(subject));
                self.expr(value);
                self.emit(Op::Compare(CompareOp::Eq));
                self.emit(Op::JumpIfFalse(failed));
            }
            PatternKind::Singleton(constant) => {
                self.emit(Op::LoadLocal(subject));
                self.literal(constant);
                self.emit(Op::Compare(CompareOp::Is));
                self.emit(Op::JumpIfFalse(failed));
            }
            PatternKind::Sequence(items) => self.sequence_pattern(items, subject, failed, slots),
            PatternKind::Star(_) => self.unknown("starred pattern"),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.emit(Op::LoadLocal(subject));
                self.emit(Op::IsMapping(keys.len() as u32));
                self.emit(Op::JumpIfFalse(failed));
                let keys: Vec<u32> = keys
                    .iter()
                    .map(|key| {
                        self.expr(key);
                        self.part(slots)
                    })
                    .collect();
                if !keys.is_empty() {
                    self.emit(Op::LoadLocal(subject));
                    for &key in &keys {
                        self.emit(Op::LoadLocal(key));
                    }
                    self.emit(Op::MatchKeys(keys.len() as u32));
                    self.emit(Op::JumpIfFalse(failed));
                }
                let parts: Vec<u32> = patterns.iter().map(|_| self.part(slots)).collect();
                for (pattern, part) in patterns.iter().zip(parts) {
                    self.pattern(pattern, part, failed, slots);
                }
                if let Some(rest) = rest {
                    self.emit(Op::LoadLocal(subject));
                    for &key in &keys {
                        self.emit(Op::LoadLocal(key));
                    }
                    self.emit(Op::MatchRest(keys.len() as u32));
                    if self.scopes.has_quirk(Quirk::RestOfMappingIsBoundAtOnce) {
                        let place = self.place(rest);
                        self.store(place, false);
                    } else {
                        self.capture_top(rest, slots);
                    }
                }
            }
            PatternKind::Class { class, patterns, keywords } => {
                self.expr(class);
                let class = self.part(slots);
                self.emit(Op::LoadLocal(subject));
                self.emit(Op::LoadLocal(class));
                self.emit(Op::IsInstance(patterns.len() as u32));
                self.emit(Op::JumpIfFalse(failed));
                let positional = patterns.len() as u32;
                let mut parts = Vec::with_capacity(patterns.len() + keywords.len());
                for number in 0..positional {
                    parts.push(self.attribute_part(
                        subject,
                        class,
                        Op::MatchPositional(number),
                        failed,
                        slots,
                    ));
                }
                for (name, _) in keywords {
                    // Names of attributes in patterns are not mangled.
                    let name = self.lib.names.intern(name);
                    let op = Op::MatchAttribute { name, positional };
                    parts.push(self.attribute_part(subject, class, op, failed, slots));
                }
                let patterns = patterns.iter().chain(keywords.iter().map(|(_, pattern)| pattern));
                for (pattern, part) in patterns.zip(parts) {
                    self.pattern(pattern, part, failed, slots);
                }
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern, subject, failed, slots);
                }
                if let Some(name) = name {
                    self.emit(Op::LoadLocal(subject));
                    self.capture_top(name, slots);
                }
            }
            PatternKind::Or(alternatives) => {
                let matched = self.label();
                for (number, alternative) in alternatives.iter().enumerate() {
                    if number + 1 == alternatives.len() {
                        self.pattern(alternative, subject, failed, slots);
                        break;
                    }
                    let next = self.label();
                    self.pattern(alternative, subject, next, slots);
                    self.emit(Op::Jump(matched));
                    self.bind(next);
                }
                self.bind(matched);
            }
        }
        self.depth -= 1;
    }

    /// The value on the stack is captured, if the whole pattern matches.
    fn capture_top(&mut self, name: &'p Name, slots: &mut Slots<'p>) {
        let known = slots.captures.iter().find(|(other, _)| *other == name).map(|(_, slot)| *slot);
        let slot = known.unwrap_or_else(|| {
            let slot = self.hidden_slot();
            slots.captures.push((name, slot));
            slot
        });
        self.emit(Op::StoreLocal(slot));
    }

    fn sequence_pattern(
        &mut self,
        items: &'p [Pattern],
        subject: u32,
        failed: Target,
        slots: &mut Slots<'p>,
    ) {
        let star = items.iter().position(|item| matches!(item.kind, PatternKind::Star(_)));
        let least = items.len() - usize::from(star.is_some());
        self.emit(Op::LoadLocal(subject));
        self.emit(Op::IsSequence { least: least as u32, exact: star.is_none() });
        self.emit(Op::JumpIfFalse(failed));
        self.emit(Op::LoadLocal(subject));
        match star {
            None => self.emit(Op::Unpack(items.len() as u32)),
            Some(before) => match (u16::try_from(before), u16::try_from(items.len() - before - 1)) {
                (Ok(before), Ok(after)) => self.emit(Op::UnpackStarred { before, after }),
                _ => return self.unknown("pattern with very many parts"),
            },
        }
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            match &item.kind {
                PatternKind::Star(None) => {
                    self.emit(Op::Pop);
                    parts.push(None);
                }
                _ => parts.push(Some(self.part(slots))),
            }
        }
        for (item, part) in items.iter().zip(parts) {
            match (&item.kind, part) {
                // Its turn comes where it stands: captures are bound in the order of the text.
                (PatternKind::Star(Some(name)), Some(part)) => {
                    self.emit(Op::LoadLocal(part));
                    self.capture_top(name, slots);
                }
                (_, Some(part)) => self.pattern(item, part, failed, slots),
                (_, None) => {}
            }
        }
    }
}
