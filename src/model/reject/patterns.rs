//! The patterns of `match`, as far as they can be wrong.

use super::{Place, Verdict, code::Walk};
use crate::{
    facts::{Rejection, Why},
    mode::Origin,
    quirks::Quirk,
    rules::Rule,
    tree::{BinaryOp, Constant, Expr, ExprKind, Name, Pattern, PatternKind, UnaryOp},
};

/// A pattern in the making.
pub(super) struct Captures {
    /// The names that it binds so far.
    names: Vec<Name>,
    /// Whether it may match whatever comes.
    may_be_irrefutable: bool,
}

impl Captures {
    pub(super) fn new(may_be_irrefutable: bool) -> Self {
        Self { names: Vec::new(), may_be_irrefutable }
    }
}

impl<'p> Walk<'p> {
    /// Only with a quirk: how a tree with this error is rejected.
    fn of_tree(&self, mut error: Box<(Rejection, Why)>) -> Box<(Rejection, Why)> {
        let scopes = self.judge.scopes;
        if scopes.mode.from == Origin::Tree && scopes.has_quirk(Quirk::TwoStarsRaiseValueError) {
            let message = std::mem::take(&mut error.0.message);
            error.0 = Rejection { kind: "ValueError".to_owned(), message, line: None, column: None };
        }
        error
    }

    pub(super) fn pattern(&mut self, pattern: &'p Pattern, captures: &mut Captures) -> Verdict {
        let at = pattern.span.start;
        self.go_to(at);
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(patterns) => {
                let stars = patterns.iter().filter(|part| matches!(part.kind, PatternKind::Star(_)));
                if stars.count() > 1 {
                    self.judge
                        .wrong(Rule::OneStarInSequencePattern, Place::At(at), || {
                            "multiple starred names in sequence pattern".to_owned()
                        })
                        .map_err(|error| self.of_tree(error))?;
                }
                self.parts_of(patterns, captures)
            }
            PatternKind::Star(name) => self.capture(name.as_ref(), at, captures),
            PatternKind::Mapping { keys, patterns, rest } => {
                let mut seen: Vec<Key> = Vec::new();
                for key in keys {
                    if let Some(value) = Key::of(key) {
                        if seen.contains(&value) {
                            self.judge.wrong(Rule::MappingKeysDiffer, Place::At(at), || {
                                let shown = value.repr();
                                shown.map_or_else(String::new, |shown| {
                                    format!("mapping pattern checks duplicate key ({shown})")
                                })
                            })?;
                        }
                        seen.push(value);
                    }
                    self.expr(key)?;
                }
                self.parts_of(patterns, captures)?;
                if self.judge.scopes.has_quirk(Quirk::RestOfMappingBindsAgain)
                    && let Some(rest) = rest
                {
                    captures.names.retain(|name| name != rest);
                }
                self.capture(rest.as_ref(), at, captures)
            }
            PatternKind::Class { class, patterns, keywords } => {
                for (n, (name, part)) in keywords.iter().enumerate() {
                    self.assigned(name, part.span.start)?;
                    if let Some((_, again)) = keywords[n + 1..].iter().find(|(it, _)| it == name) {
                        self.judge.wrong(Rule::ClassAttributesDiffer, Place::At(again.span.start), || {
                            format!("attribute name repeated in class pattern: {name}")
                        })?;
                    }
                }
                self.expr(class)?;
                self.parts_of(patterns, captures)?;
                self.parts_of(keywords.iter().map(|(_, part)| part), captures)
            }
            PatternKind::As { pattern: None, name } => {
                if !captures.may_be_irrefutable {
                    self.judge.wrong(Rule::IrrefutableCaseIsLast, Place::At(at), || match name {
                        Some(name) => format!("name capture '{name}' makes remaining patterns unreachable"),
                        None => "wildcard makes remaining patterns unreachable".to_owned(),
                    })?;
                }
                self.capture(name.as_ref(), at, captures)
            }
            PatternKind::As { pattern: Some(inner), name } => {
                self.pattern(inner, captures)?;
                self.capture(name.as_ref(), at, captures)
            }
            PatternKind::Or(patterns) => self.alternatives(patterns, at, captures),
        }
    }

    /// Patterns inside another one: there, anything may match.
    fn parts_of(&mut self, parts: impl IntoIterator<Item = &'p Pattern>, captures: &mut Captures) -> Verdict {
        let outer = std::mem::replace(&mut captures.may_be_irrefutable, true);
        for part in parts {
            self.pattern(part, captures)?;
        }
        captures.may_be_irrefutable = outer;
        Ok(())
    }

    fn capture(&mut self, name: Option<&Name>, at: u32, captures: &mut Captures) -> Verdict {
        let Some(name) = name else { return Ok(()) };
        let at = if self.judge.version.points_at_whole_patterns() { at } else { self.here() };
        self.assigned(name, at)?;
        if captures.names.contains(name) {
            self.judge.wrong(Rule::CapturesDiffer, Place::At(at), || {
                format!("multiple assignments to name '{name}' in pattern")
            })?;
        }
        captures.names.push(name.clone());
        Ok(())
    }

    fn alternatives(&mut self, patterns: &'p [Pattern], at: u32, captures: &mut Captures) -> Verdict {
        let outer = captures.may_be_irrefutable;
        let mut all: Option<Vec<Name>> = None;
        for (n, pattern) in patterns.iter().enumerate() {
            let mut own = Captures::new(outer && n + 1 == patterns.len());
            self.pattern(pattern, &mut own)?;
            match &all {
                None => all = Some(own.names),
                Some(first)
                    if first.len() == own.names.len()
                        && first.iter().all(|name| own.names.contains(name)) => {}
                Some(_) => {
                    let at = if self.judge.version.points_at_whole_patterns() { at } else { self.here() };
                    self.judge.wrong(Rule::AlternativesBindTheSame, Place::At(at), || {
                        "alternative patterns bind different names".to_owned()
                    })?;
                }
            }
        }
        for name in all.unwrap_or_default() {
            self.capture(Some(&name), at, captures)?;
        }
        Ok(())
    }
}

/// A literal key of a mapping pattern, as far as equality goes.
#[derive(Clone, Debug)]
struct Key(Constant);

impl Key {
    fn of(key: &Expr) -> Option<Self> {
        match &key.kind {
            ExprKind::Constant(constant) => Some(Self((**constant).clone())),
            ExprKind::Unary { op: UnaryOp::Minus, operand } => match operand.as_constant()? {
                Constant::Int(value) => Some(Self(Constant::Int(value.checked_neg()?))),
                Constant::Float(value) => Some(Self(Constant::Float(-value))),
                Constant::Imaginary(value) => Some(Self(Constant::Imaginary(-value))),
                _ => None,
            },
            // A complex number is no rarer than this: it is only compared with its like.
            ExprKind::Binary(binary) => {
                let (left, right) = (Self::of(&binary.left)?, Self::of(&binary.right)?);
                let sign = if binary.op == BinaryOp::Sub { "-" } else { "+" };
                let parts = [left.number()?, right.number()?].map(f64::to_bits);
                Some(Self(Constant::BigInt(format!("{} {sign} {}", parts[0], parts[1]))))
            }
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match &self.0 {
            Constant::Bool(value) => Some(f64::from(u8::from(*value))),
            Constant::Int(value) => Some(*value as f64),
            Constant::Float(value) | Constant::Imaginary(value) => Some(*value),
            _ => None,
        }
    }

    /// Python's `repr`, where it is simple enough.
    fn repr(&self) -> Option<String> {
        match &self.0 {
            Constant::None => Some("None".to_owned()),
            Constant::Bool(value) => Some(if *value { "True" } else { "False" }.to_owned()),
            Constant::Int(value) => Some(value.to_string()),
            Constant::Str(text) => quoted("", text.text.as_bytes()),
            Constant::Bytes(bytes) => quoted("b", bytes),
            _ => None,
        }
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        let is_imaginary = |key: &Self| matches!(key.0, Constant::Imaginary(_));
        match (self.number(), other.number()) {
            (Some(left), Some(right)) => {
                left == right && (left == 0.0 || is_imaginary(self) == is_imaginary(other))
            }
            _ => self.0 == other.0,
        }
    }
}

/// Plain text in quotes.
fn quoted(prefix: &str, text: &[u8]) -> Option<String> {
    let is_plain = |byte: &u8| (b' '..=b'~').contains(byte) && !matches!(byte, b'\'' | b'\\');
    text.iter().all(is_plain).then(|| format!("{prefix}'{}'", String::from_utf8_lossy(text)))
}
