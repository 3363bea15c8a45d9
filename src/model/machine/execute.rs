//! The loop: one instruction after the other.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Block, Gives, MustBe, Running, Verdict, Wants},
    builtins::set_of,
    code::{NameId, Op, Target},
    iterate::IterState,
    map::Map,
    operators,
    special::is_written,
    text,
    types::Type,
    value::{ExceptionObj, Value},
};
use crate::{
    facts::Fails,
    rules::Rule,
    tree::{CompareOp, UnaryOp},
};
use std::rc::Rc;

impl Machine<'_> {
    /// Runs until no activation is left; gives the exception that nobody handled.
    pub(super) fn execute(&mut self) -> Outcome<Option<Rc<ExceptionObj>>> {
        loop {
            let done = match self.activations.last() {
                _ if self.log.deaths_so_far().wait.get() => self.last_words(),
                None => return Ok(None),
                Some(Activation::Program(_)) => self.program_step(),
                Some(Activation::Native(_)) => self.spend_fuel().and_then(|()| self.native_step()),
            };
            if let Err(stop) = done {
                self.stopped_at = self.offset();
                if let Some(exception) = self.unwind(stop)? {
                    return Ok(Some(exception));
                }
            }
        }
    }

    fn spend_fuel(&mut self) -> Outcome<()> {
        self.fuel = self.fuel.checked_sub(1).ok_or_else(|| Stop::unknown("fuel"))?;
        Ok(())
    }

    /// Executes instructions of the topmost activation until another one is topmost.
    fn program_step(&mut self) -> Outcome<()> {
        let depth = self.activations.len();
        while self.activations.len() == depth {
            self.spend_fuel()?;
            let Some(Activation::Program(running)) = self.activations.last_mut() else { return Ok(()) };
            let Some(&op) = running.body.ops.get(running.pc as usize) else {
                return Err(Stop::unknown("end of code"));
            };
            running.pc += 1;
            self.step(op)?;
            if self.log.deaths_so_far().wait.get() {
                return Ok(());
            }
        }
        Ok(())
    }

    // ---- the running activation ----------------------------------------------------------------------

    pub(super) fn running(&self) -> Option<&Running> {
        match self.activations.last() {
            Some(Activation::Program(running)) => Some(running),
            _ => None,
        }
    }

    pub(super) fn running_mut(&mut self) -> Option<&mut Running> {
        match self.activations.last_mut() {
            Some(Activation::Program(running)) => Some(running),
            _ => None,
        }
    }

    /// Where in the source the machine stands.
    pub(super) fn offset(&self) -> u32 {
        let running = self.activations.iter().rev().find_map(|activation| match activation {
            // Texts that are executed have lines of their own.
            Activation::Program(running) if self.library.protos[running.proto as usize].unit == 0 => {
                Some(running)
            }
            _ => None,
        });
        running
            .and_then(|running| running.body.offsets.get((running.pc as usize).saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn jump(&mut self, target: Target) {
        if let Some(running) = self.running_mut() {
            running.pc = target;
        }
    }

    /// The instruction that is being executed will be executed once more.
    pub(super) fn again(&mut self) {
        if let Some(running) = self.running_mut() {
            running.pc -= 1;
        }
    }

    pub(super) fn pop(&mut self) -> Value {
        self.stack.pop().unwrap_or(Value::Absent)
    }

    pub(super) fn top(&self) -> &Value {
        self.stack.last().unwrap_or(&Value::Absent)
    }

    pub(super) fn pop_many(&mut self, count: u32) -> Vec<Value> {
        let at = self.stack.len().saturating_sub(count as usize);
        self.stack.split_off(at)
    }

    pub(super) fn below(&self, depth: usize) -> &Value {
        self.stack.len().checked_sub(depth).and_then(|at| self.stack.get(at)).unwrap_or(&Value::Absent)
    }

    // ---- instructions ----------------------------------------------------------------------------------

    fn step(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::Const(number) => {
                let value = self.running().map(|running| running.body.constants[number as usize].clone());
                self.stack.extend(value);
            }
            Op::None => self.stack.push(Value::None),
            Op::Pop => {
                let value = self.pop();
                self.release(value, Rule::TemporaryDiesAtOnce);
            }
            Op::PopBelow => {
                let value = self.pop();
                let below = self.pop();
                self.stack.push(value);
                drop(below);
            }
            Op::Dup => {
                let value = self.top().clone();
                self.stack.push(value);
            }
            Op::DupTwo => {
                let (a, b) = (self.below(2).clone(), self.below(1).clone());
                self.stack.extend([a, b]);
            }
            Op::Swap => {
                let len = self.stack.len();
                self.stack.swap(len - 1, len - 2);
            }
            Op::Lift => {
                let len = self.stack.len();
                self.stack[len - 3..].rotate_right(1);
            }
            Op::Reverse(count) => {
                let at = self.stack.len() - count as usize;
                self.stack[at..].reverse();
            }
            Op::LoadLocal(slot) => return self.load_local(slot),
            Op::StoreLocal(slot) => self.store_local(slot),
            Op::DeleteLocal(slot) => return self.delete_local(slot),
            Op::ClearLocal(slot) => {
                let former = self.set_local(slot, None);
                drop(former);
            }
            Op::LoadCell(cell) => return self.load_cell(cell),
            Op::StoreCell(cell) => return self.store_cell(cell, false),
            Op::StoreCellInLoop(cell) => return self.store_cell(cell, true),
            Op::DeleteCell(cell) => return self.delete_cell(cell),
            Op::ClearCell(cell) => {
                let reason = (Rule::ExceptNameEmptied, self.offset());
                let former = self.cell(cell).map(|cell| cell.set(None, reason));
                drop(former);
            }
            Op::ClearGlobal(name) => drop(self.remove_global(name)?),
            Op::LoadGlobal(name) => return self.load_global(name),
            Op::StoreGlobal(name) => return self.store_global(name),
            Op::DeleteGlobal(name) => return self.delete_global(name),
            Op::DeleteGlobalKey(name) => {
                let gone = self.remove_global(name)?;
                let key = || Value::str(self.library.names.name(name).as_str());
                drop(gone.ok_or_else(|| Stop::key_error(key()))?);
            }
            Op::SetUpAnnotations => return self.set_up_annotations(),
            Op::Reached(number) => {
                let reached = self.pop();
                if let Value::Set(reached) = &reached {
                    reached.map.borrow_mut().insert(Value::Int(i64::from(number)), Value::None)?;
                }
            }
            Op::CheckFormat => return self.check_format(),
            Op::FromClassOrGlobal(name) => return self.load_from_class(name, None),
            Op::FromClassOrCell(cell) => {
                let name = self.running().map_or(0, |running| running.body.cells[cell as usize]);
                return self.load_from_class(name, Some(cell));
            }
            Op::Tuple(count) => {
                let items = self.pop_many(count);
                self.heap.reserve(items.len())?;
                let tuple = self.heap.tuple(items);
                self.stack.push(tuple);
            }
            Op::List(count) => {
                let items = self.pop_many(count);
                self.heap.reserve(items.len())?;
                let list = self.heap.list(items);
                self.stack.push(list);
            }
            Op::Set(count) => {
                let items = self.pop_many(count);
                self.heap.reserve(items.len())?;
                let set = self.heap.set(set_of(items)?, false);
                self.stack.push(set);
            }
            Op::Dict(count) => {
                let mut items = self.pop_many(2 * count).into_iter();
                let mut map = Map::default();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    map.insert(key, value)?;
                }
                self.heap.reserve(map.len())?;
                let dict = Value::Dict(self.heap.dict(map));
                self.stack.push(dict);
            }
            Op::Slice => {
                let (step, upper, lower) = (self.pop(), self.pop(), self.pop());
                let slice = self.heap.slice([lower, upper, step]);
                self.stack.push(slice);
            }
            Op::ListToTuple => {
                let list = self.pop();
                if let Value::List(list) = &list {
                    let items = list.items.take();
                    let tuple = self.heap.tuple(items);
                    self.stack.push(tuple);
                }
            }
            Op::Append => {
                let item = self.pop();
                self.heap.reserve(1)?;
                if let Value::List(list) = self.top() {
                    list.items.borrow_mut().push(item);
                }
            }
            Op::Extend => return self.extend(),
            Op::Add => {
                let item = self.pop();
                self.heap.reserve(1)?;
                if let Value::Set(set) = self.top() {
                    set.map.borrow_mut().insert(item, Value::None)?;
                }
            }
            Op::Insert => {
                let (value, key) = (self.pop(), self.pop());
                self.insert(1, key, value)?;
            }
            Op::Update => return self.update(false),
            Op::Merge => return self.update(true),
            Op::Collect(depth) => {
                let item = self.pop();
                self.heap.reserve(1)?;
                match self.below(depth as usize + 1) {
                    Value::List(list) => list.items.borrow_mut().push(item),
                    Value::Set(set) => drop(set.map.borrow_mut().insert(item, Value::None)?),
                    _ => return Err(Stop::unknown("comprehension")),
                }
            }
            Op::CollectPair(depth) => {
                let (value, key) = (self.pop(), self.pop());
                self.insert(depth as usize + 1, key, value)?;
            }
            Op::LoadName(name) => return self.load_name(name),
            Op::StoreName(name) => return self.store_name(name),
            Op::DeleteName(name) => return self.delete_name(name),
            Op::LoadNameOrCell(cell) => return self.load_name_or_cell(cell),
            Op::MakeClass { proto, bases, names } => {
                let names = self.names(names);
                let values = self.pop_many(names.len() as u32);
                let bases = self.pop_many(u32::from(bases));
                return self.enter_class(proto, bases, Self::named(&names, values));
            }
            Op::BareSuper => {
                let callee = self.pop();
                if !matches!(callee, Value::Type(Type::Super)) {
                    return self.call(callee, Vec::new(), Vec::new(), Wants::Value, false);
                }
                let proxy = self.bare_super()?;
                self.stack.push(proxy);
            }
            Op::BareSuperOf => {
                let (object, class, callee) = (self.pop(), self.pop(), self.pop());
                if !matches!(callee, Value::Type(Type::Super)) {
                    drop((object, class));
                    return self.call(callee, Vec::new(), Vec::new(), Wants::Value, false);
                }
                let proxy = self.make_super(class, object)?;
                self.stack.push(proxy);
            }
            Op::MakeAnnotate(proto) => self.make_annotate(proto),
            Op::EnterTypeParams { proto, args } => return self.enter_type_params(proto, args),
            Op::MakeLazy(proto) => self.make_lazy(proto),
            Op::MakeTypeParam { name, kind, bound, default } => {
                return self.make_type_param(name, kind, bound, default);
            }
            Op::SetTypeParams => self.set_type_params(),
            Op::GenericBase => return self.generic_base(),
            Op::MakeAlias(name) => return self.make_alias(name),
            Op::IsSequence { least, exact } => self.is_sequence(least as usize, exact),
            Op::IsMapping(least) => self.is_mapping(least as usize),
            Op::MatchKeys(keys) => return self.match_keys(keys),
            Op::MatchRest(keys) => return self.match_rest(keys),
            Op::IsInstance(positional) => return self.is_instance(positional as usize),
            Op::MatchPositional(number) => return self.match_positional(number as usize),
            Op::MatchAttribute { name, positional } => {
                return self.match_keyword(name, positional as usize);
            }
            Op::EnterWith { is_async } => return self.enter_with(is_async),
            Op::GetAwaitable => return self.get_awaitable(),
            Op::GetAsyncIterator => return self.get_async_iterator(),
            Op::NextAsync => return self.next_async(),
            Op::LeaveWith => {
                let exit = self.pop();
                let args = vec![Value::None, Value::None, Value::None];
                return self.call(exit, args, Vec::new(), Wants::Value, true);
            }
            Op::ExitWith => return self.exit_with(),
            Op::Binary(op) => self.binary(op, false)?,
            Op::InPlace(op) => return self.in_place(op),
            Op::Unary(UnaryOp::Not) => {
                let operand = self.pop();
                if let Some(truth) = self.test(&operand, Verdict::Not)? {
                    self.stack.push(Value::Bool(!truth));
                }
            }
            Op::Unary(op) => {
                let operand = self.pop();
                if is_written(&operand) {
                    return self.special_unary(op, &operand);
                }
                let result = operators::unary(op, &operand)?;
                self.stack.push(result);
            }
            Op::Compare(op) => {
                let (mut right, left) = (self.pop(), self.pop());
                if matches!(op, CompareOp::In | CompareOp::NotIn)
                    && let Some(dict) = self.settled(&right)?
                {
                    right = Value::Dict(dict);
                }
                if (is_written(&left) || is_written(&right)) && self.special_compare(op, &left, &right)? {
                    return Ok(());
                }
                let result = operators::compare(self.version, op, &left, &right)?;
                self.stack.push(Value::Bool(result));
            }
            Op::LoadAttribute(name) => {
                let object = self.pop();
                if let Some(value) = self.load_attribute(&object, name, Wants::Value)? {
                    self.stack.push(value);
                }
            }
            Op::StoreAttribute(name) => {
                let (object, value) = (self.pop(), self.pop());
                self.store_attribute(&object, name, value)?;
            }
            Op::StoreAttributeUnder(name) => {
                let (value, object) = (self.pop(), self.pop());
                self.store_attribute(&object, name, value)?;
            }
            Op::DeleteAttribute(name) => {
                let object = self.pop();
                self.delete_attribute(&object, name)?;
            }
            Op::Subscript => {
                let (index, mut object) = (self.pop(), self.pop());
                if let Some(dict) = self.settled(&object)? {
                    object = Value::Dict(dict);
                }
                if (is_written(&object) || matches!(object, Value::Class(_)))
                    && self.special_subscript(&object, &index)?
                {
                    return Ok(());
                }
                let item = operators::subscript(&mut self.heap, self.version, &object, &index)?;
                self.stack.push(item);
            }
            Op::StoreSubscript => {
                let (index, object, value) = (self.pop(), self.pop(), self.pop());
                if Self::is_view(&object) {
                    return self.store_in_view(&object, &index, Some(value));
                }
                if is_written(&object) {
                    return self.special_store(&object, index, Some(value));
                }
                let former = operators::store_subscript(self.version, &object, index, value)?;
                self.heap.reserve(1)?;
                drop(former);
            }
            Op::StoreSubscriptUnder => {
                let (value, index, object) = (self.pop(), self.pop(), self.pop());
                if Self::is_view(&object) {
                    return self.store_in_view(&object, &index, Some(value));
                }
                if is_written(&object) {
                    return self.special_store(&object, index, Some(value));
                }
                let former = operators::store_subscript(self.version, &object, index, value)?;
                self.heap.reserve(1)?;
                drop(former);
            }
            Op::DeleteSubscript => {
                let (index, object) = (self.pop(), self.pop());
                if Self::is_view(&object) {
                    return self.store_in_view(&object, &index, None);
                }
                if is_written(&object) {
                    return self.special_store(&object, index, None);
                }
                let removed = operators::delete_subscript(self.version, &object, &index)?;
                drop(removed);
            }
            Op::Format { conversion, spec } => {
                let value = self.below(1 + usize::from(spec)).clone();
                let repr = matches!(conversion, Some('r' | 'a'));
                if !is_written(&value) && self.ask_for_texts(&[value], repr, None, Wants::Value)? {
                    return Ok(());
                }
                let spec = spec.then(|| self.pop());
                let value = self.pop();
                if let Some(method) = Self::text_method(&value, matches!(conversion, Some('r' | 'a'))) {
                    if spec.is_some_and(|spec| spec.truth()) {
                        if conversion.is_some() {
                            return Err(Stop::unknown("format specification"));
                        }
                        let class = value.type_name();
                        return Err(Stop::type_error(format!(
                            "unsupported format string passed to {class}.__format__"
                        )));
                    }
                    return self.prepare(method, vec![value], MustBe::Text, None, Wants::Value);
                }
                let text = text::format(&value, conversion, spec.as_ref())?;
                self.stack.push(Value::str(text));
            }
            Op::Concat(count) => {
                let parts = self.pop_many(count);
                let mut joined = String::new();
                for part in &parts {
                    if let Value::Str(part) = part {
                        joined.push_str(part);
                    }
                }
                self.heap.reserve(joined.len())?;
                self.stack.push(Value::str(joined));
            }
            Op::Jump(target) => self.jump(target),
            Op::JumpIfFalse(target) => {
                let value = self.pop();
                if let Some(false) = self.test(&value, Verdict::Jump { target, on: false })? {
                    self.jump(target);
                }
            }
            Op::JumpIfTrue(target) => {
                let value = self.pop();
                if let Some(true) = self.test(&value, Verdict::Jump { target, on: true })? {
                    self.jump(target);
                }
            }
            Op::JumpIfFalseOrPop(target) => {
                let value = self.top().clone();
                let verdict = Verdict::JumpOrPop { target, on: false };
                if let Some(truth) = self.test(&value, verdict)? {
                    drop(value);
                    self.decide(truth, verdict);
                }
            }
            Op::JumpIfTrueOrPop(target) => {
                let value = self.top().clone();
                let verdict = Verdict::JumpOrPop { target, on: true };
                if let Some(truth) = self.test(&value, verdict)? {
                    drop(value);
                    self.decide(truth, verdict);
                }
            }
            Op::NeedsPlainTruth => {
                Self::truth_now(self.top())?;
            }
            Op::Truth => {
                let value = self.pop();
                if let Some(truth) = self.test(&value, Verdict::Push)? {
                    self.stack.push(Value::Bool(truth));
                }
            }
            Op::GetIter => {
                let mut value = self.pop();
                if let Some(dict) = self.settled(&value)? {
                    let keys = dict.map.borrow().keys().cloned().collect();
                    value = self.heap.list(keys);
                }
                if let Some(iter) = self.iterate_value(&value, Wants::Value)? {
                    self.stack.push(iter);
                }
            }
            Op::ForIter(target) => {
                let iter = self.top().clone();
                let gives = match &iter {
                    // The common case, without taking the long way.
                    Value::Iter(object) => match &mut *object.state.borrow_mut() {
                        IterState::Range(next, step, left) if *left > 0 => {
                            let item = *next;
                            *next = next.wrapping_add(*step);
                            *left -= 1;
                            Some(Gives::Item(Value::Int(item)))
                        }
                        _ => None,
                    },
                    _ => None,
                };
                let gives = match gives {
                    Some(gives) => Some(gives),
                    None => self.advance(&iter, Wants::Loop(target))?,
                };
                drop(iter);
                if let Some(gives) = gives {
                    return self.give(gives, Wants::Loop(target));
                }
            }
            Op::Unpack(count) => return self.unpack(count as usize, None),
            Op::UnpackStarred { before, after } => return self.unpack(before as usize, Some(after as usize)),
            Op::MakeFunction { proto, defaults, kwdefaults, annotations } => {
                self.heap.reserve(1)?;
                return self.make_function(proto, [defaults, kwdefaults, annotations]);
            }
            Op::Comprehend(proto) => return self.comprehend(proto),
            Op::NoSuchName { name, access } => return self.no_such_name(name, access),
            Op::Crash => return Err(Stop::Fails(Fails::Surely)),
            Op::EnterInlined { aside, handler } => self.enter_inlined(aside, handler),
            Op::LeaveInlined(aside) => self.leave_inlined(aside),
            Op::RestoreInlined(aside) => self.restore_inlined(aside),
            Op::Call(count) => return self.call_positional(count as usize),
            Op::CallKeywords { count, names } => {
                let names = self.names(names);
                let mut args = self.pop_many(u32::from(count));
                let values = args.split_off(args.len() - names.len());
                let callee = self.pop();
                return self.call(callee, args, Self::named(&names, values), Wants::Value, false);
            }
            Op::Lose => {
                let dict = self.top().clone();
                self.lost.push(dict);
            }
            Op::Regain => {
                let dict = self.below(2);
                if let Some(at) = self.lost.iter().rposition(|lost| operators::same_object(lost, dict)) {
                    self.lost.remove(at);
                }
            }
            Op::CallUnpacked => {
                let (dict, tuple, callee) = (self.pop(), self.pop(), self.pop());
                let args = match &tuple {
                    Value::Tuple(tuple) => tuple.items.clone(),
                    _ => Vec::new(),
                };
                let keywords = self.keywords_of(&dict)?;
                drop((dict, tuple));
                return self.call(callee, args, keywords, Wants::Value, true);
            }
            Op::LoadMethod(name) => {
                let object = self.pop();
                return self.load_method(object, name);
            }
            Op::CallMethod(count) => {
                let mut args = self.pop_many(count);
                let (object, callee) = (self.pop(), self.pop());
                return match (callee, object) {
                    (callee, Value::Absent) => self.call(callee, args, Vec::new(), Wants::Value, false),
                    (Value::Unbound(method), object) => {
                        self.method(method, &object, args, Vec::new(), Wants::Value)
                    }
                    (callee, object) => {
                        args.insert(0, object);
                        self.call(callee, args, Vec::new(), Wants::Value, false)
                    }
                };
            }
            Op::CallMethodKeywords { count, names } => {
                let names = self.names(names);
                let mut args = self.pop_many(u32::from(count));
                let keywords = Self::named(&names, args.split_off(args.len() - names.len()));
                let (object, callee) = (self.pop(), self.pop());
                return match (callee, object) {
                    (callee, Value::Absent) => self.call(callee, args, keywords, Wants::Value, false),
                    (Value::Unbound(method), object) => {
                        self.method(method, &object, args, keywords, Wants::Value)
                    }
                    (callee, object) => {
                        args.insert(0, object);
                        self.call(callee, args, keywords, Wants::Value, false)
                    }
                };
            }
            Op::Return => return self.return_value(),
            Op::Yield => {
                let value = self.pop();
                return self.yield_value(value);
            }
            Op::YieldAsync => {
                let value = self.pop();
                return self.park(Gives::End(value));
            }
            Op::YieldFrom => return self.yield_from(),
            Op::Guard(target) | Op::GuardBelow(target) => {
                let below = usize::from(matches!(op, Op::GuardBelow(_)));
                let (height, handled) = (self.stack.len() - below, self.handled.len());
                if let Some(running) = self.running_mut() {
                    let block =
                        Block { target, height: height - running.base, handled: handled - running.handled };
                    running.blocks.push(block);
                }
            }
            Op::EndGuard => {
                if let Some(running) = self.running_mut() {
                    running.blocks.pop();
                }
            }
            Op::MatchException => {
                let kind = self.pop();
                let matches = self.matches_handled(&kind)?;
                self.stack.push(Value::Bool(matches));
            }
            Op::BeginStar => return self.begin_star(),
            Op::MatchStar(target) => return self.match_star(target),
            Op::RaisedInStar => self.raised_in_star(),
            Op::EndStar => return self.end_star(),
            Op::LoadException => {
                let exception = self.handled.last().cloned();
                self.stack.extend(exception.map(Value::Exception));
            }
            Op::EndHandling => {
                if let Some(exception) = self.handled.pop() {
                    self.release(Value::Exception(exception), Rule::HandledExceptionDies);
                }
            }
            Op::ForgetException => {
                let other = self.heap.exception(Type::RuntimeError, None);
                if let Some(handled) = self.handled.last_mut() {
                    let forgotten = std::mem::replace(handled, other);
                    drop(forgotten);
                }
            }
            Op::Reraise => {
                return Err(match self.handled.pop() {
                    Some(exception) => Stop::Raise(exception),
                    None => Stop::unknown("reraise"),
                });
            }
            Op::Raise(parts) => return self.raise(parts),
            Op::FailAssertion(has_message) => {
                let args = if has_message { vec![self.pop()] } else { Vec::new() };
                return Err(Stop::Error(Type::AssertionError, super::Args::Values(args)));
            }
            Op::ResumeAt(target) => self.stack.push(Value::Int(i64::from(target))),
            Op::ResumeRaising => self.stack.extend([Value::None, Value::Absent]),
            Op::EndFinally => match self.pop() {
                Value::Int(target) => self.jump(target as u32),
                _ => {
                    if !self.rules.holds(Rule::FinallyPassesExceptionOn) {
                        // What follows pops the payload.
                        drop(self.handled.pop());
                        return Ok(());
                    }
                    self.pop();
                    return Err(match self.handled.pop() {
                        Some(exception) => Stop::Raise(exception),
                        None => Stop::unknown("finally"),
                    });
                }
            },
            Op::LeaveFinally { keep } => {
                let kept = keep.then(|| self.pop());
                let (place, payload) = (self.pop(), self.pop());
                self.stack.extend(kept);
                if matches!(place, Value::Absent) {
                    drop(self.handled.pop());
                }
                drop(payload);
            }
            Op::NotModelled(number) => {
                let construct = self.running().map(|running| running.body.unknown[number as usize].clone());
                return Err(Stop::unknown(construct.unwrap_or_default()));
            }
        }
        Ok(())
    }

    fn names(&self, number: u16) -> Rc<[NameId]> {
        self.running()
            .map(|running| running.body.keywords[number as usize].as_ref().into())
            .unwrap_or_default()
    }

    // ---- leaving -----------------------------------------------------------------------------------------

    fn return_value(&mut self) -> Outcome<()> {
        let value = self.pop();
        let Some(running) = self.leave() else { return Ok(()) };
        if let Wants::Class(plan) = running.wants {
            let (proto, frame) = (running.proto, Rc::clone(&running.frame));
            let running = Running { wants: Wants::Drop, ..running };
            let body = super::classes::BodyEnd::of(&frame);
            drop(frame);
            self.retire(running);
            return self.make_class(proto, *plan, body);
        }
        let wants = running.wants.clone();
        let generator = running.generator.as_ref().map(|generator| generator.class);
        let is_generator = generator.is_some();
        self.retire(running);
        if generator == Some(Type::AsyncGenerator) {
            if !matches!(value, Value::None) {
                return Err(Stop::unknown("value returned by an asynchronous generator"));
            }
            return Err(Stop::Error(Type::StopAsyncIteration, super::Args::Values(Vec::new())));
        }
        if self.activations.is_empty() {
            return Ok(());
        }
        if !is_generator {
            return self.give(Gives::Item(value), wants);
        }
        let is_lost = !matches!(value, Value::None) && !self.rules.holds(Rule::GeneratorReturnsValue);
        self.give(Gives::End(if is_lost { Value::None } else { value }), wants)
    }

    fn yield_from(&mut self) -> Outcome<()> {
        let sent = self.pop();
        let iter = self.top().clone();
        let gives = match &iter {
            Value::Generator(generator) => self.resume(generator, sent, Wants::Delegate)?,
            _ if matches!(sent, Value::None) => self.advance(&iter, Wants::Delegate)?,
            Value::Iter(awaited) => {
                let generator = match &*awaited.state.borrow() {
                    IterState::Send { generator, begun: true, .. } => Some(Rc::clone(generator)),
                    _ => None,
                };
                let Some(generator) = generator else { return Err(Stop::unknown("send to an iterator")) };
                self.resume(&generator, sent, Wants::Delegate)?
            }
            _ => return Err(Stop::unknown("send to an iterator")),
        };
        drop(iter);
        match gives {
            Some(gives) => self.give(gives, Wants::Delegate),
            None => Ok(()),
        }
    }
}
