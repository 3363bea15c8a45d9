//! Arguments: how they are bound to parameters, and what is said where they cannot be.

use super::{
    Machine, Outcome, Stop,
    code::{NameId, Shape},
    map::Map,
    value::{FunctionObj, Keywords, Value},
};
use crate::rules::Rule;
use std::rc::Rc;

impl Machine<'_> {
    /// Binds arguments to parameters.
    pub(super) fn bind(
        &mut self,
        function: &FunctionObj,
        args: Vec<Value>,
        keywords: Keywords,
    ) -> Outcome<Vec<Option<Value>>> {
        let size = self.library.body(function.proto).slots.len();
        let shape: Rc<Shape> = Rc::clone(&self.library.protos[function.proto as usize].shape);
        let mut slots: Vec<Option<Value>> = vec![None; size.max(shape.names.len())];
        let given = args.len();
        let mut args = args.into_iter();
        for (slot, arg) in slots.iter_mut().zip(args.by_ref().take(shape.positional)) {
            *slot = Some(arg);
        }
        match shape.vararg {
            Some(slot) if self.rules.holds(Rule::StarParameterIsTuple) => {
                slots[slot] = Some(self.heap.tuple(args.collect()));
            }
            Some(slot) => slots[slot] = Some(self.heap.list(args.collect())),
            None => {}
        }
        let names: Vec<NameId> = keywords.iter().map(|(name, _)| *name).collect();
        let mut rest = Map::default();
        for (name, value) in keywords {
            let named = &shape.names[shape.posonly..shape.positional + shape.kwonly];
            match named.iter().position(|&other| other == name) {
                Some(at) => {
                    if slots[shape.posonly + at].replace(value).is_some() {
                        let name = self.library.names.name(name);
                        let words = format!("got multiple values for argument '{name}'");
                        return Err(self.does_not_bind(function, &words));
                    }
                }
                None if shape.kwarg.is_some() => {
                    let name = Value::str(self.library.names.name(name).as_str());
                    rest.insert(name, value)?;
                }
                None => return Err(self.unexpected(function, &shape, name, &names)),
            }
        }
        if given > shape.positional && shape.vararg.is_none() {
            return Err(self.too_many(function, &shape, given, &slots));
        }
        let parameters = shape.positional + shape.kwonly;
        let mut missing = Vec::new();
        let parts = function.parts.borrow();
        let defaults = parts.defaults.as_ref().map_or(&[][..], |defaults| &defaults.items);
        let named = slots.iter_mut().enumerate().take(parameters).skip(given.min(shape.positional));
        for (at, slot) in named.filter(|(_, slot)| slot.is_none()) {
            let default = if at < shape.positional {
                // Defaults belong to the last positional parameters.
                (at + defaults.len()).checked_sub(shape.positional).and_then(|at| defaults.get(at)).cloned()
            } else {
                let name = self.library.names.name(shape.names[at]);
                parts.kwdefaults.as_ref().and_then(|dict| dict.map.borrow().get_str(name).cloned())
            };
            match default {
                Some(default) => *slot = Some(self.default(default)),
                None => missing.push(at),
            }
        }
        drop(parts);
        if !missing.is_empty() {
            return Err(self.missing(function, &shape, &missing));
        }
        if let Some(slot) = shape.kwarg {
            slots[slot] = Some(Value::Dict(self.heap.dict(rest)));
        }
        Ok(slots)
    }

    /// A default value, which was evaluated when the function was defined.
    fn default(&mut self, default: Value) -> Value {
        match &default {
            Value::List(list) if !self.rules.holds(Rule::DefaultIsEvaluatedOnce) => {
                let items = list.items.borrow().clone();
                self.heap.list(items)
            }
            _ => default,
        }
    }

    /// The error of a call whose arguments are not those that the function takes.
    fn does_not_bind(&self, function: &FunctionObj, words: &str) -> Stop {
        let name = if self.version.names_functions_fully() {
            self.qualname_of(function)
        } else {
            self.code_name(function.proto).into()
        };
        Stop::type_error(format!("{name}() {words}"))
    }

    /// Not all parameters got a value. Those that may be given by position are named first.
    fn missing(&self, function: &FunctionObj, shape: &Shape, missing: &[usize]) -> Stop {
        let is_positional = |at: &&usize| **at < shape.positional;
        let positional = missing.iter().filter(is_positional).count();
        let (kind, missing) = match positional {
            0 => ("keyword-only", missing),
            _ => ("positional", &missing[..positional]),
        };
        let name = |at: usize| format!("'{}'", self.library.names.name(shape.names[at]));
        let listed = match *missing {
            [] => String::new(),
            [only] => name(only),
            [first, second] => format!("{} and {}", name(first), name(second)),
            [ref first @ .., last] => {
                let first: Vec<_> = first.iter().map(|&at| name(at)).collect();
                format!("{}, and {}", first.join(", "), name(last))
            }
        };
        let count = missing.len();
        let words = format!("missing {count} required {kind} argument{}: {listed}", plural(count));
        self.does_not_bind(function, &words)
    }

    /// More positional arguments than parameters.
    fn too_many(&self, function: &FunctionObj, shape: &Shape, given: usize, slots: &[Option<Value>]) -> Stop {
        let defaults = function.parts.borrow().defaults.as_ref().map_or(0, |defaults| defaults.items.len());
        let most = shape.positional;
        let (takes, ending) = match defaults {
            0 => (most.to_string(), plural(most)),
            _ => (format!("from {} to {most}", most.saturating_sub(defaults)), "s"),
        };
        let kwonly = slots[most..].iter().take(shape.kwonly).flatten().count();
        let beside = match kwonly {
            0 => String::new(),
            _ => format!(
                " positional argument{} (and {kwonly} keyword-only argument{})",
                plural(given),
                plural(kwonly)
            ),
        };
        let verb = if given == 1 && kwonly == 0 { "was" } else { "were" };
        let words = format!("takes {takes} positional argument{ending} but {given}{beside} {verb} given");
        self.does_not_bind(function, &words)
    }

    /// A keyword argument for which there is no parameter.
    fn unexpected(&self, function: &FunctionObj, shape: &Shape, name: NameId, given: &[NameId]) -> Stop {
        let text = |name: NameId| self.library.names.name(name).as_str();
        let (posonly, rest) = shape.names[..shape.positional + shape.kwonly].split_at(shape.posonly);
        let misused: Vec<_> =
            posonly.iter().filter(|&name| given.contains(name)).map(|&name| text(name)).collect();
        if !misused.is_empty() {
            let words = format!(
                "got some positional-only arguments passed as keyword arguments: '{}'",
                misused.join(", ")
            );
            return self.does_not_bind(function, &words);
        }
        let mut words = format!("got an unexpected keyword argument '{}'", text(name));
        if self.version.suggests_parameters()
            && let Some(close) = closest(text(name), rest.iter().map(|&name| text(name)))
        {
            words += &format!(". Did you mean '{close}'?");
        }
        self.does_not_bind(function, &words)
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// What it costs to move, insert or replace a letter; to change its case costs half as much.
const MOVE: usize = 2;

/// The first of the names that are closest to `name`, if it is near enough to be suggested.
fn closest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let far = |other: &str| (name.len() + other.len() + 3) * MOVE / 6;
    let near = names.filter_map(|other| {
        let distance = distance(name.as_bytes(), other.as_bytes());
        (distance <= far(other)).then_some((distance, other))
    });
    near.reduce(|best, other| if other.0 < best.0 { other } else { best }).map(|(_, name)| name)
}

/// The distance of Levenshtein.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).map(|at| at * MOVE).collect();
    for (done, &x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = (done + 1) * MOVE;
        for (at, &y) in b.iter().enumerate() {
            let replace = match () {
                () if x == y => 0,
                () if x.eq_ignore_ascii_case(&y) => MOVE / 2,
                () => MOVE,
            };
            let cost = (corner + replace).min(row[at] + MOVE).min(row[at + 1] + MOVE);
            corner = row[at + 1];
            row[at + 1] = cost;
        }
    }
    row[b.len()]
}
