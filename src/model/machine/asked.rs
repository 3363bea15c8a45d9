//! Texts that objects of the program give of themselves inside other values.
//!
//! `print([a, b])` calls `a.__repr__` and then `b.__repr__`, which is code of the program. So the
//! objects are asked before the text of the whole is made, in the order in which it mentions them; their
//! answers wait here until they are wanted.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Native, Task, Wants},
    operators::MAX_VALUE_DEPTH,
    spend,
    types::Type,
    value::{Keywords, Value, ViewKind},
};
use std::{cell::RefCell, collections::VecDeque};

thread_local! {
    /// The address of who was asked, and what it said.
    static ANSWERS: RefCell<VecDeque<(usize, String)>> = const { RefCell::new(VecDeque::new()) };
}

/// What `value` said of itself; nothing if it was not asked.
pub fn answer(value: &Value) -> Option<String> {
    ANSWERS.with_borrow_mut(|answers| {
        let is_its = answers.front().is_some_and(|(address, _)| Some(*address) == value.address());
        if is_its { answers.pop_front().map(|(_, text)| text) } else { None }
    })
}

/// Forgets all answers.
pub fn forget() {
    ANSWERS.with_borrow_mut(VecDeque::clear);
}

/// Who is to be asked for the text of `value`, with the methods.
fn mentioned(value: &Value, repr: bool, depth: u32, found: &mut Vec<(Value, Value)>) -> Outcome<()> {
    spend(1)?;
    if depth > MAX_VALUE_DEPTH {
        return Ok(());
    }
    if let Some(method) = Machine::text_method(value, repr) {
        found.push((method, value.clone()));
        return Ok(());
    }
    let all = |items: &[Value], found: &mut Vec<(Value, Value)>| {
        items.iter().try_for_each(|item| mentioned(item, true, depth + 1, found))
    };
    match value {
        Value::Tuple(tuple) => all(&tuple.items, found),
        Value::List(list) => all(&list.items.borrow(), found),
        Value::Dict(dict) => dict.map.borrow().iter().try_for_each(|(key, value)| {
            mentioned(key, true, depth + 1, found)?;
            mentioned(value, true, depth + 1, found)
        }),
        Value::View(view) => view.dict.map.borrow().iter().try_for_each(|(key, value)| {
            if view.kind != ViewKind::Values {
                mentioned(key, true, depth + 1, found)?;
            }
            if view.kind != ViewKind::Keys {
                mentioned(value, true, depth + 1, found)?;
            }
            Ok(())
        }),
        Value::Set(set) => set.map.borrow().keys().try_for_each(|key| mentioned(key, true, depth + 1, found)),
        Value::Exception(exception) => match exception.args.borrow().as_deref() {
            Some([only]) if !repr && exception.class != Type::KeyError => {
                mentioned(only, false, depth + 1, found)
            }
            Some(args) => all(args, found),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

impl Machine<'_> {
    /// Asks the objects of the program that the text of these values mentions. `true`: they are being
    /// asked, and then the callee will be called, or without one the instruction executed again.
    pub(super) fn ask_for_texts(
        &mut self,
        values: &[Value],
        repr: bool,
        then: Option<(Value, Vec<Value>, Keywords)>,
        wants: Wants,
    ) -> Outcome<bool> {
        let is_simple =
            |value: &Value| value.is_atom() || matches!(value, Value::Function(_) | Value::Token(_));
        if values.iter().all(is_simple) || !ANSWERS.with_borrow(VecDeque::is_empty) {
            return Ok(false);
        }
        let mut ask = Vec::new();
        for value in values {
            mentioned(value, repr, 0, &mut ask)?;
        }
        if ask.is_empty() {
            return Ok(false);
        }
        ask.reverse();
        self.start(Task::Texts { ask, asked: Vec::new(), then: then.map(Box::new) }, wants);
        Ok(true)
    }

    /// One step of asking.
    pub(super) fn texts_step(&mut self, answer: Option<Value>) -> Outcome<()> {
        let Some(Activation::Native(Native { task: Task::Texts { ask, asked, .. }, .. })) =
            self.activations.last_mut()
        else {
            return Ok(());
        };
        if let Some(answer) = answer
            && let Some((_, value)) = ask.pop()
        {
            let Value::Str(text) = answer else { return Err(Stop::bare(Type::TypeError)) };
            asked.push((value, text));
        }
        if let Some((method, value)) = ask.last().cloned() {
            return self.call_special(method, vec![value], Wants::Native);
        }
        let Some(Activation::Native(Native { task: Task::Texts { asked, then, .. }, wants, .. })) =
            self.activations.pop()
        else {
            return Ok(());
        };
        let answers = asked.iter().filter_map(|(value, text)| Some((value.address()?, text.to_string())));
        ANSWERS.set(answers.collect());
        match then {
            Some(then) => {
                let (callee, args, keywords) = *then;
                self.call(callee, args, keywords, wants, true)
            }
            None => {
                self.again();
                Ok(())
            }
        }
    }
}
