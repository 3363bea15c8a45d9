//! Lowering of expressions: each leaves its value on the stack.

use super::{Lowerer, MAX_DEPTH, of_function};
use crate::{
    model::machine::{code::Op, code::Source, value::Value},
    quirks::Quirk,
    rules::Rule,
    tree::{BinaryOp, BoolOp, Call, Compare, Constant, Expr, ExprKind, FunctionDef, Keyword, Params, Part},
};
use std::rc::Rc;

impl<'p> Lowerer<'_, 'p> {
    pub(super) fn constant(&mut self, value: Value) {
        let number = self.body.constants.len() as u32;
        self.body.constants.push(value);
        self.emit(Op::Const(number));
    }

    pub(super) fn expr(&mut self, expr: &'p Expr) {
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        self.depth += 1;
        let outer = std::mem::replace(&mut self.offset, expr.span.start);
        self.expr_inner(expr);
        self.offset = outer;
        self.depth -= 1;
    }

    fn expr_inner(&mut self, expr: &'p Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let place = self.place(name);
                self.load(place);
            }
            ExprKind::Constant(constant) => self.literal(constant),
            ExprKind::Lambda(lambda) => {
                match self.proto(lambda.node, Source::Lambda(lambda), &lambda.params, false) {
                    Some(proto) => self.make_function(proto, &lambda.params, None),
                    None => self.unknown("lambda"),
                }
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension),
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values),
            ExprKind::Named(named) => {
                self.expr(&named.value);
                let gives_value = self.holds(Rule::WalrusGivesValue);
                if gives_value {
                    self.emit(Op::Dup);
                }
                let place = self.place(&named.name);
                self.store(place, false);
                if !gives_value {
                    self.emit(Op::None);
                }
            }
            ExprKind::Binary(_) => self.binary(expr),
            ExprKind::Unary { op, operand } => {
                self.expr(operand);
                self.emit(Op::Unary(*op));
            }
            ExprKind::IfExp(branch) => {
                if !self.holds(Rule::OneBranchIsEvaluated) {
                    let (first, end) = (self.label(), self.label());
                    self.expr(&branch.body);
                    self.expr(&branch.orelse);
                    self.expr(&branch.test);
                    self.emit(Op::JumpIfTrue(first));
                    self.emit(Op::PopBelow);
                    self.emit(Op::Jump(end));
                    self.bind(first);
                    self.emit(Op::Pop);
                    self.bind(end);
                    return;
                }
                let (orelse, end) = (self.label(), self.label());
                self.jump_if(&branch.test, false, orelse);
                self.expr(&branch.body);
                self.emit(Op::Jump(end));
                self.bind(orelse);
                self.expr(&branch.orelse);
                self.bind(end);
            }
            ExprKind::Compare(compare) => self.compare(compare),
            ExprKind::Call(call) => self.call(call),
            ExprKind::Attribute(attribute) => {
                match Self::is_bare_super(&attribute.value) {
                    Some(call) => self.bare_super(call, Some(&attribute.attr)),
                    None => self.expr(&attribute.value),
                }
                let name = self.attribute(&attribute.attr);
                self.emit(Op::LoadAttribute(name));
            }
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
                self.emit(Op::Subscript);
            }
            ExprKind::Starred(_) => self.unknown("starred expression"),
            ExprKind::Slice(slice) => {
                for part in [&slice.lower, &slice.upper, &slice.step] {
                    match part {
                        Some(part) => self.expr(part),
                        None => self.emit(Op::None),
                    }
                }
                self.emit(Op::Slice);
            }
            ExprKind::Tuple(items) => self.sequence(items, Op::Tuple(items.len() as u32), true),
            ExprKind::List(items) => self.sequence(items, Op::List(items.len() as u32), false),
            ExprKind::Set(items) => self.set(items),
            ExprKind::Dict(entries) => self.dict(entries),
            ExprKind::Await(value) => {
                if !self.lib.protos[self.proto as usize].is_async {
                    return self.unknown("await in a comprehension that is no coroutine");
                }
                self.expr(value);
                self.await_top();
            }
            ExprKind::Yield(value) => {
                match value {
                    Some(value) => self.expr(value),
                    None => self.emit(Op::None),
                }
                self.emit(if self.lib.protos[self.proto as usize].is_async {
                    Op::YieldAsync
                } else {
                    Op::Yield
                });
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value);
                self.emit(Op::GetIter);
                self.emit(Op::None);
                self.emit(Op::YieldFrom);
            }
            ExprKind::Interpolated(text) if text.is_template => self.unknown("t-string"),
            ExprKind::Interpolated(text) => self.text(&text.parts),
        }
    }

    /// The number of an attribute's name.
    pub(super) fn attribute(&mut self, name: &str) -> u32 {
        let mangled = self.mangle(name);
        self.lib.names.intern(&mangled)
    }

    pub(super) fn literal(&mut self, constant: &Constant) {
        let value = match constant {
            Constant::None => return self.emit(Op::None),
            Constant::Bool(value) => Value::Bool(*value),
            Constant::Ellipsis => Value::Ellipsis,
            Constant::Int(value) => Value::Int(*value),
            Constant::BigInt(_) => return self.unknown("integer beyond 64 bits"),
            Constant::Float(value) => Value::Float(*value),
            Constant::Imaginary(_) => return self.unknown("complex"),
            Constant::Str(text) if text.lossy => return self.unknown("lone surrogate"),
            Constant::Str(text) => Value::str(text.text.as_str()),
            Constant::Bytes(bytes) => Value::Bytes(Rc::new(bytes.clone())),
        };
        self.constant(value);
    }

    /// A chain such as `a + b + c` nests to the left: it is walked without recursion.
    fn binary(&mut self, expr: &'p Expr) {
        let mut chain = Vec::new();
        let mut left = expr;
        while let ExprKind::Binary(binary) = &left.kind {
            chain.push((left.span.start, binary));
            left = &binary.left;
        }
        if chain.len() == 1 && !self.holds(Rule::OperandsLeftToRight) {
            let binary = chain[0].1;
            self.expr(&binary.right);
            self.expr(&binary.left);
            self.emit(Op::Swap);
            return self.emit(Op::Binary(binary.op));
        }
        let is_formatted =
            chain.last().is_some_and(|(_, binary)| self.formatted_in_place(left, binary.op, &binary.right));
        if is_formatted {
            chain.pop();
        } else {
            self.expr(left);
        }
        for (offset, binary) in chain.into_iter().rev() {
            self.expr(&binary.right);
            self.offset = offset;
            self.emit(Op::Binary(binary.op));
        }
    }

    /// Only with a quirk: `"%s and %s" % (x, y)` as the f-string `f"{x!s} and {y!s}"`, which makes a text of each value
    /// before the next one is evaluated. Whether it was lowered here.
    fn formatted_in_place(&mut self, left: &'p Expr, op: BinaryOp, right: &'p Expr) -> bool {
        let (Some(Constant::Str(format)), ExprKind::Tuple(values)) = (left.as_constant(), &right.kind) else {
            return false;
        };
        if op != BinaryOp::Mod
            || !self.scopes.has_quirk(Quirk::PercentFormatsInPlace)
            || format.lossy
            || values.iter().any(Expr::is_starred)
        {
            return false;
        }
        let Some(parts) = percent_parts(&format.text) else { return false };
        if parts.iter().filter(|part| part.is_err()).count() != values.len() {
            return false;
        }
        let mut values = values.iter();
        let count = parts.len() as u32;
        for part in parts {
            match part {
                Ok(text) => self.constant(Value::str(&*text)),
                Err(conversion) => {
                    if let Some(value) = values.next() {
                        self.expr(value);
                    }
                    self.emit(Op::Format { conversion: Some(conversion), spec: false });
                }
            }
        }
        self.emit(Op::Concat(count));
        true
    }

    fn bool_op(&mut self, op: BoolOp, values: &'p [Expr]) {
        let end = self.label();
        let gives_operand = self.holds(Rule::BoolOpGivesOperand);
        if !self.holds(Rule::OperandsAreSkipped) {
            for (number, value) in values.iter().enumerate() {
                if number > 0 {
                    self.emit(Op::Pop);
                }
                self.expr(value);
            }
            return;
        }
        for (number, value) in values.iter().enumerate() {
            self.expr(value);
            if !gives_operand {
                self.emit(Op::Truth);
            }
            if number + 1 < values.len() {
                // Releases differ in how often they ask.
                if matches!(value.kind, ExprKind::BoolOp { .. }) {
                    self.emit(Op::NeedsPlainTruth);
                }
                self.emit(match op {
                    BoolOp::And => Op::JumpIfFalseOrPop(end),
                    BoolOp::Or => Op::JumpIfTrueOrPop(end),
                });
            }
        }
        self.bind(end);
    }

    fn compare(&mut self, compare: &'p Compare) {
        self.expr(&compare.left);
        if let [(op, right)] = compare.rest.as_slice() {
            self.expr(right);
            return self.emit(Op::Compare(*op));
        }
        if !self.holds(Rule::ComparisonChainsConjoin) {
            for (op, right) in &compare.rest {
                self.expr(right);
                self.emit(Op::Compare(*op));
            }
            return;
        }
        let (clean, end) = (self.label(), self.label());
        let last = compare.rest.len() - 1;
        for (number, (op, right)) in compare.rest.iter().enumerate() {
            self.expr(right);
            if number < last {
                self.emit(Op::Dup);
                self.emit(Op::Lift);
                self.emit(Op::Compare(*op));
                self.emit(Op::JumpIfFalseOrPop(clean));
            } else {
                self.emit(Op::Compare(*op));
            }
        }
        self.emit(Op::Jump(end));
        self.bind(clean);
        self.emit(Op::PopBelow);
        self.bind(end);
    }

    /// What a loop goes through: of a list display a tuple is made, since nobody else sees it.
    pub(super) fn iterable(&mut self, iter: &'p Expr) {
        match &iter.kind {
            ExprKind::List(items)
                if self.lib.version.iterates_lists_as_tuples() && !items.iter().any(Expr::is_starred) =>
            {
                let outer = std::mem::replace(&mut self.offset, iter.span.start);
                self.sequence(items, Op::Tuple(items.len() as u32), true);
                self.offset = outer;
            }
            _ => self.expr(iter),
        }
    }

    fn sequence(&mut self, items: &'p [Expr], plain: Op, is_tuple: bool) {
        if !items.iter().any(Expr::is_starred) {
            for item in items {
                self.expr(item);
            }
            return self.emit(plain);
        }
        if self.unpacks_last(items.len()) {
            self.unpack_last(items, starred, Self::expr, [Op::List(0), Op::Extend], Op::Tuple);
            if is_tuple {
                self.emit(Op::ListToTuple);
            }
            return;
        }
        self.emit(Op::List(0));
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => {
                    self.expr(inner);
                    self.emit(Op::Extend);
                }
                _ => {
                    self.expr(item);
                    self.emit(Op::Append);
                }
            }
        }
        if is_tuple {
            self.emit(Op::ListToTuple);
        }
    }

    /// Up to 3.8, what is unpacked is so only when all items were evaluated: whether that may show.
    fn unpacks_last(&self, items: usize) -> bool {
        items > 1 && !self.lib.version.unpacks_in_turn()
    }

    /// Evaluates all items, makes parts of those that stand together and are not `unpacked`, and only then
    /// adds all parts, the first first, to what `empty` makes.
    fn unpack_last<T>(
        &mut self,
        items: &'p [T],
        unpacked: fn(&T) -> Option<&Expr>,
        plain: impl Fn(&mut Self, &'p T),
        [empty, add]: [Op; 2],
        part: fn(u32) -> Op,
    ) {
        let mut parts = 0;
        for group in items.chunk_by(|a, b| unpacked(a).is_none() && unpacked(b).is_none()) {
            if let [item] = group
                && let Some(value) = unpacked(item)
            {
                self.expr(value);
            } else {
                for item in group {
                    plain(self, item);
                }
                self.emit(part(group.len() as u32));
            }
            parts += 1;
        }
        self.emit(Op::Reverse(parts));
        self.emit(empty);
        for _ in 0..parts {
            self.emit(Op::Swap);
            self.emit(add);
        }
    }

    fn set(&mut self, items: &'p [Expr]) {
        if !items.iter().any(Expr::is_starred) {
            for item in items {
                self.expr(item);
            }
            return self.emit(Op::Set(items.len() as u32));
        }
        if self.unpacks_last(items.len()) {
            return self.unpack_last(items, starred, Self::expr, [Op::Set(0), Op::Extend], Op::Set);
        }
        self.emit(Op::Set(0));
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => {
                    self.expr(inner);
                    self.emit(Op::Extend);
                }
                _ => {
                    self.expr(item);
                    self.emit(Op::Add);
                }
            }
        }
    }

    fn dict(&mut self, entries: &'p [(Option<Expr>, Expr)]) {
        if let Some(all) =
            entries.iter().map(|(key, value)| Some((key.as_ref()?, value))).collect::<Option<Vec<_>>>()
        {
            for &(key, value) in &all {
                self.expr(key);
                self.expr(value);
            }
            return self.emit(Op::Dict(all.len() as u32));
        }
        if self.unpacks_last(entries.len()) {
            let plain = |this: &mut Self, (key, value): &'p (Option<Expr>, Expr)| {
                if let Some(key) = key {
                    this.expr(key);
                }
                this.expr(value);
            };
            return self.unpack_last(
                entries,
                |(key, value)| key.is_none().then_some(value),
                plain,
                [Op::Dict(0), Op::Update],
                Op::Dict,
            );
        }
        self.emit(Op::Dict(0));
        for (key, value) in entries {
            if let Some(key) = key {
                self.expr(key);
                self.expr(value);
                self.emit(Op::Insert);
            } else {
                self.expr(value);
                self.emit(Op::Update);
            }
        }
    }

    fn call(&mut self, call: &'p Call) {
        let offset = self.offset;
        let is_unpacked = call.args.iter().any(Expr::is_starred)
            || call.keywords.iter().any(|keyword| keyword.name.is_none());
        if call.args.is_empty()
            && call.keywords.is_empty()
            && call.func.as_name().is_some_and(|name| name == "super")
        {
            return self.bare_super(call, None);
        }
        if is_unpacked {
            self.expr(&call.func);
            if let [Expr { kind: ExprKind::Starred(items), .. }] = &call.args[..]
                && !call.keywords.is_empty()
                && self.unpacks_after_keywords(items, &call.keywords)
            {
                self.emit(Op::List(0));
                self.expr(items);
                self.keyword_dict(&call.keywords);
                let loses = self.scopes.has_quirk(Quirk::FailedUnpackingLosesKeywords);
                if loses {
                    self.emit(Op::Lose);
                }
                // From `list items dict` to `dict list items`.
                self.emit(Op::Lift);
                self.offset = offset;
                self.emit(Op::Extend);
                if loses {
                    self.emit(Op::Regain);
                }
                self.emit(Op::ListToTuple);
                self.emit(Op::Swap);
                return self.emit(Op::CallUnpacked);
            }
            self.sequence(&call.args, Op::Tuple(call.args.len() as u32), true);
            self.keyword_dict(&call.keywords);
            self.offset = offset;
            return self.emit(Op::CallUnpacked);
        }
        let is_method = match &call.func.kind {
            ExprKind::Attribute(attribute) => {
                match Self::is_bare_super(&attribute.value) {
                    Some(call) => self.bare_super(call, Some(&attribute.attr)),
                    None => self.expr(&attribute.value),
                }
                let name = self.attribute(&attribute.attr);
                self.offset = offset;
                self.emit(Op::LoadMethod(name));
                true
            }
            _ => {
                self.expr(&call.func);
                false
            }
        };
        let count = call.args.len() as u32;
        if count > 1 && !self.holds(Rule::ArgumentsLeftToRight) {
            for arg in call.args.iter().rev() {
                self.expr(arg);
            }
            self.emit(Op::Reverse(count));
        } else {
            for arg in &call.args {
                self.expr(arg);
            }
        }
        if call.keywords.is_empty() {
            self.offset = offset;
            return self.emit(if is_method { Op::CallMethod(count) } else { Op::Call(count) });
        }
        let names: Vec<u32> = call
            .keywords
            .iter()
            .filter_map(|keyword| keyword.name.as_ref())
            .map(|name| self.lib.names.intern(name))
            .collect();
        for keyword in &call.keywords {
            self.expr(&keyword.value);
        }
        let count = count as usize + names.len();
        let (Ok(count), Ok(list)) = (u16::try_from(count), u16::try_from(self.body.keywords.len())) else {
            return self.unknown("call with very many arguments");
        };
        self.body.keywords.push(names.into());
        self.offset = offset;
        self.emit(if is_method {
            Op::CallMethodKeywords { count, names: list }
        } else {
            Op::CallKeywords { count, names: list }
        });
    }

    /// Only with quirks: whether the only positional argument is unpacked after keyword arguments are evaluated.
    fn unpacks_after_keywords(&self, items: &Expr, keywords: &[Keyword]) -> bool {
        // Where nobody can tell, it is how keyword arguments get lost.
        self.scopes.has_quirk(Quirk::OnlyUnpackedArgumentComesLast)
            || self.scopes.has_quirk(Quirk::FailedUnpackingLosesKeywords)
                && is_quiet(items)
                && keywords.iter().all(|keyword| is_quiet(&keyword.value))
    }

    fn keyword_dict(&mut self, keywords: &'p [Keyword]) {
        if self.unpacks_last(keywords.len()) {
            let plain = |this: &mut Self, keyword: &'p Keyword| {
                if let Some(name) = &keyword.name {
                    this.constant(Value::str(name.as_str()));
                }
                this.expr(&keyword.value);
            };
            return self.unpack_last(
                keywords,
                |keyword| keyword.name.is_none().then_some(&keyword.value),
                plain,
                [Op::Dict(0), Op::Merge],
                Op::Dict,
            );
        }
        self.emit(Op::Dict(0));
        for keyword in keywords {
            if let Some(name) = &keyword.name {
                self.emit(Op::Dict(0));
                self.constant(Value::str(name.as_str()));
                self.expr(&keyword.value);
                self.emit(Op::Insert);
            } else {
                self.expr(&keyword.value);
            }
            self.emit(Op::Merge);
        }
    }

    fn text(&mut self, parts: &'p [Part]) {
        for part in parts {
            match part {
                Part::Text(text) => self.constant(Value::str(text.as_str())),
                Part::Field { value, conversion, format, .. } => {
                    self.expr(value);
                    if let Some(format) = format {
                        self.text(format);
                    }
                    self.emit(Op::Format { conversion: *conversion, spec: format.is_some() });
                }
            }
        }
        self.emit(Op::Concat(parts.len() as u32));
    }

    /// Evaluates defaults and annotations, then makes the function.
    pub(super) fn make_function(&mut self, proto: u32, params: &'p Params, def: Option<&'p FunctionDef>) {
        self.defaults(params);
        self.finish_function(proto, params, def);
    }

    /// Whether a function has defaults of positional and of keyword-only parameters.
    pub(super) fn has_defaults(params: &Params) -> [bool; 2] {
        [params.defaults().next().is_some(), params.kw_defaults().next().is_some()]
    }

    /// `-> [defaults] [kwdefaults]`
    pub(super) fn defaults(&mut self, params: &'p Params) {
        let defaults = params.defaults().count() as u32;
        let kwdefaults = params.kw_defaults().count() as u32;
        let offset = self.offset;
        if defaults > 0 {
            for default in params.defaults() {
                self.expr(default);
            }
            self.emit(Op::Tuple(defaults));
        }
        if kwdefaults > 0 {
            for param in &params.kwonly {
                if let Some(default) = &param.default {
                    let name = self.mangle(&param.name);
                    self.constant(Value::str(&*name));
                    self.expr(default);
                }
            }
            self.emit(Op::Dict(kwdefaults));
        }
        self.offset = offset;
    }

    /// `[defaults] [kwdefaults] -> function`: with its annotations, if they are evaluated with it.
    pub(super) fn finish_function(&mut self, proto: u32, params: &'p Params, def: Option<&'p FunctionDef>) {
        let offset = self.offset;
        let [defaults, kwdefaults] = Self::has_defaults(params);
        let mut annotations = 0;
        if !self.lib.version.has_lazy_annotations() && !self.scopes.future_annotations {
            for (_, annotation) in def.into_iter().flat_map(|def| of_function(def, false)) {
                self.expr(annotation);
                annotations += 1;
            }
            if annotations > 0 {
                self.emit(Op::Tuple(annotations));
            }
        }
        self.offset = offset;
        self.emit(Op::MakeFunction { proto, defaults, kwdefaults, annotations: annotations > 0 });
    }
}

/// What is unpacked, if that is a starred item.
fn starred(item: &Expr) -> Option<&Expr> {
    match &item.kind {
        ExprKind::Starred(inner) => Some(inner),
        _ => None,
    }
}

/// Whether nobody can tell when `expr` is evaluated.
fn is_quiet(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Name(_) | ExprKind::Constant(_))
}

/// The texts and the conversions of a format, if there are none but `%s`, `%r`, `%a` and `%%`.
fn percent_parts(format: &str) -> Option<Vec<Result<String, char>>> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut chars = format.chars();
    while let Some(char) = chars.next() {
        match char {
            '%' => match chars.next()? {
                '%' => text.push('%'),
                conversion @ ('s' | 'r' | 'a') => {
                    parts.extend([Ok(std::mem::take(&mut text)), Err(conversion)]);
                }
                _ => return None,
            },
            other => text.push(other),
        }
    }
    parts.push(Ok(text));
    Some(parts)
}
