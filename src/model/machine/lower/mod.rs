//! Lowering: from the tree, with its names resolved, to the machine's instructions.
//!
//! The order of evaluation is the Language Reference's (6.16 and the sections on each statement).
//! A function's body is lowered when it is first called: what is never called costs nothing, and
//! an unmodelled construct matters only where it is executed.
//!
//! A `finally` suite is lowered once. Whoever leaves the guarded stretch puts a payload (a value to
//! return, or `None`) and a place on the stack, where execution continues after the suite.

mod annotations;
mod classes;
mod conditions;
mod expressions;
mod patterns;
mod statements;
mod type_params;

pub use annotations::of_function;

use super::{
    code::{Access, Aside, Body, Capture, NameId, Names, Op, Proto, ProtoId, Shape, Source, Target},
    texts::Units,
    types::Type,
    value::Value,
};
use crate::{
    model::scopes::{Meaning, Role, ScopeId, ScopeKind, Scopes, Sym},
    quirks::Quirk,
    rules::{Rule, Rulebook},
    tree::{ComprehensionKind, Constant, Expr, ExprKind, Name, Node, Params, Stmt, StmtKind},
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// Expressions and suites nest no deeper than this.
const MAX_DEPTH: u32 = 200;

/// The program and what has been lowered of it.
pub struct Library<'p> {
    /// The program and the texts that it executes.
    pub units: Units<'p>,
    /// The version that it runs under.
    pub version: Version,
    /// The rules.
    pub rules: &'p Rulebook,
    /// All names.
    pub names: Names<'p>,
    /// All functions, lambdas and comprehensions that were met; the first is the module.
    pub protos: Vec<Proto<'p>>,
    /// Where names of the program live, by [`Sym`], and in the body of which proto.
    places: Vec<Option<(ProtoId, Place)>>,
}

impl<'p> Library<'p> {
    /// The library of a program, with its module alone.
    pub fn new(units: Units<'p>, version: Version, rules: &'p Rulebook) -> Self {
        let scopes = units.scopes(0);
        let names = Names::new(scopes);
        let places = vec![None; scopes.names.len()];
        let mut library = Self { units, version, rules, names, protos: Vec::new(), places };
        library.add_unit(0, false);
        library
    }

    /// The proto of a unit; `named` if its names live in a namespace of their own.
    pub fn add_unit(&mut self, unit: usize, named: bool) -> ProtoId {
        let (program, is_expression) = (self.units.program(unit), self.units.is_expression(unit));
        let source = match program.body.as_slice() {
            [Stmt { kind: StmtKind::Expr(expr), .. }] if is_expression => Source::Expression(expr),
            _ => Source::Module(program),
        };
        let of = Proto::new(source, ScopeId(0), 0, Rc::default(), Rc::from([]));
        let of = Proto { unit: unit as u32, named, ..of };
        self.protos.push(of);
        self.protos.len() as ProtoId - 1
    }

    /// The scopes among which the scope of `proto` is.
    pub fn scopes(&self, proto: ProtoId) -> &'p Scopes {
        self.units.scopes(self.protos[proto as usize].unit as usize)
    }

    /// The `co_qualname` of `proto`.
    pub fn qualname(&self, proto: ProtoId) -> &'p str {
        self.scopes(proto).qualname(self.protos[proto as usize].scope)
    }

    /// The number of a name that the scopes of `unit` know.
    fn name_id(&mut self, unit: u32, sym: Sym) -> NameId {
        if unit == 0 { sym } else { self.names.intern(self.units.scopes(unit as usize).name(sym)) }
    }

    /// The instructions of `proto`.
    pub fn body(&mut self, proto: ProtoId) -> Rc<Body> {
        if let Some(body) = &self.protos[proto as usize].body {
            return Rc::clone(body);
        }
        let body = Rc::new(Lowerer::new(self, proto).lower());
        self.protos[proto as usize].body = Some(Rc::clone(&body));
        body
    }

    /// The line, from 1, of an offset in the source.
    pub fn line(&self, offset: u32) -> u32 {
        self.units.program(0).lines.0.line(offset)
    }
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug)]
enum Place {
    Local(u32),
    Cell(u32),
    Global(u32),
    /// In the namespace of a class body or in separate locals, else a global.
    Name(u32),
    /// In the namespace of a class body, else in a cell.
    NameOrCell(u32),
    /// In an annotation scope of a class: in the class's namespace, which that cell holds, else a
    /// global.
    ClassOrGlobal(u32, u32),
    /// The same, else in a cell.
    ClassOrCell(u32, u32),
    /// Only with a quirk: nowhere.
    Nowhere(u32),
    /// Only with a quirk: in a cell that is not there.
    Lost,
}

/// What encloses a statement inside its function: what leaving it has to undo.
enum Context<'p> {
    /// A loop.
    Loop { again: Target, end: Target, is_for: bool },
    /// The guarded stretch of a `try` with handlers, or of a named handler.
    Guard,
    /// The guarded stretch of a `try` with a `finally` suite, which begins there; only with a quirk
    /// elsewhere for whoever leaves it later in the text.
    Guarded { suite: Target, later: Target },
    /// A `finally` suite.
    Finally,
    /// A handler.
    Handler,
    /// A handler that bound a name.
    Named(&'p str),
    /// A `with` statement: its `__exit__` is on the stack.
    With { is_async: bool },
}

struct Lowerer<'a, 'p> {
    lib: &'a mut Library<'p>,
    scopes: &'p Scopes,
    proto: ProtoId,
    unit: u32,
    scope: ScopeId,
    is_module: bool,
    /// Its names live in a namespace, although it is no class.
    named: bool,
    is_class: bool,
    /// Whether names that belong to the module or class body are those of the frame's namespace.
    has_namespace: bool,
    /// Only with quirks: what the comprehensions around this make of names of the unit.
    inside: FxHashMap<u32, Meaning>,
    /// Only with a quirk: names of the unit whose cell is not there.
    lost: FxHashSet<u32>,
    /// Only with a quirk: the class whose private names are mangled now.
    private: u32,
    /// Only with a quirk: starred targets have lost their stars.
    starless: bool,
    body: Body,
    /// Labels: the number of their instruction.
    labels: Vec<u32>,
    contexts: Vec<Context<'p>>,
    /// The annotations of this body that are evaluated lazily and only if they were reached.
    conditional: Vec<&'p Expr>,
    /// Where the instructions come from that are made now.
    offset: u32,
    depth: u32,
}

impl<'a, 'p> Lowerer<'a, 'p> {
    fn new(lib: &'a mut Library<'p>, proto: ProtoId) -> Self {
        let of = &lib.protos[proto as usize];
        let (scope, offset, private, starless) = (of.scope, of.offset, of.private, of.starless);
        let is_module = matches!(of.source, Source::Module(_) | Source::Expression(_));
        let (unit, named) = (of.unit, of.named);
        let is_class = matches!(of.source, Source::Class(_));
        let has_namespace = match of.source {
            Source::Class(_) => true,
            Source::Module(_) => lib.units.scopes(unit as usize).mode.locals,
            Source::Comprehension(_) => of.sees_locals(lib.units.scopes(unit as usize)),
            _ => false,
        };
        let mut body = Body {
            params: of.shape.names.len() as u32,
            // About what a lambda or a small function needs.
            ops: Vec::with_capacity(16),
            offsets: Vec::with_capacity(16),
            ..Body::default()
        };
        body.slots.extend_from_slice(&of.shape.names);
        if of.inlined {
            body.host_cells.extend(of.captures.iter().map(|capture| capture.host));
        }
        let scopes = lib.units.scopes(unit as usize);
        if !is_module || scopes.table(scope).is_some() {
            for &sym in scopes.cell_syms(scope) {
                let id = lib.name_id(unit, sym);
                let param = body.slots[..body.params as usize].iter().position(|&p| p == id);
                body.cells.push(id);
                body.cell_params.push(param.map(|slot| slot as u32));
            }
            body.own_cells = body.cells.len() as u32;
            for &sym in scopes.free_syms(scope) {
                body.cells.push(lib.name_id(unit, sym));
            }
        }
        Self {
            lib,
            scopes,
            proto,
            unit,
            scope,
            is_module,
            named,
            is_class,
            has_namespace,
            inside: FxHashMap::default(),
            lost: FxHashSet::default(),
            private,
            starless,
            body,
            labels: Vec::new(),
            contexts: Vec::new(),
            conditional: Vec::new(),
            offset,
            depth: 0,
        }
    }

    fn lower(mut self) -> Body {
        match self.lib.protos[self.proto as usize].source {
            Source::Module(program) => {
                self.begin_annotations(&program.body, self.scopes.module_annotations);
                self.suite(&program.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Function(function) => {
                self.suite(&function.body);
                self.emit(Op::None);
                self.emit(Op::Return);
            }
            Source::Class(class) => self.class_body(class),
            Source::Expression(expr) => {
                self.expr(expr);
                self.emit(Op::Return);
            }
            Source::Lambda(lambda) => {
                self.expr(&lambda.body);
                self.emit(Op::Return);
            }
            Source::Comprehension(comprehension) => self.comprehension_body(comprehension),
            Source::Annotations(function) => self.function_annotations(function),
            Source::BodyAnnotations(body) => self.body_annotations(body),
            Source::TypeParams(of) => self.type_params_body(of),
            Source::Lazy(value) => self.lazy_body(value),
        }
        self.finish()
    }

    /// Replaces labels by the numbers of instructions.
    fn finish(mut self) -> Body {
        let labels = &self.labels;
        for op in &mut self.body.ops {
            match op {
                Op::Jump(target)
                | Op::JumpIfFalse(target)
                | Op::JumpIfTrue(target)
                | Op::JumpIfFalseOrPop(target)
                | Op::JumpIfTrueOrPop(target)
                | Op::ForIter(target)
                | Op::Guard(target)
                | Op::GuardBelow(target)
                | Op::MatchStar(target)
                | Op::EnterInlined { handler: target, .. }
                | Op::ResumeAt(target) => *target = labels[*target as usize],
                _ => {}
            }
        }
        self.body
    }

    fn emit(&mut self, op: Op) {
        self.body.ops.push(op);
        self.body.offsets.push(self.offset);
    }

    fn unknown(&mut self, construct: impl Into<String>) {
        let number = self.body.unknown.len() as u32;
        self.body.unknown.push(construct.into());
        self.emit(Op::NotModelled(number));
    }

    fn label(&mut self) -> Target {
        self.labels.push(u32::MAX);
        self.labels.len() as u32 - 1
    }

    fn bind(&mut self, label: Target) {
        self.labels[label as usize] = self.body.ops.len() as u32;
    }

    fn holds(&self, rule: Rule) -> bool {
        self.lib.rules.holds(rule)
    }

    // ---- names -----------------------------------------------------------------------------------

    fn place(&mut self, name: &'p str) -> Place {
        let scopes = self.scopes;
        let mangled = self.mangle(name);
        let sym = scopes.sym(&mangled);
        let known = sym.filter(|_| self.unit == 0).and_then(|sym| self.lib.places[sym as usize]);
        if let Some((proto, place)) = known
            && proto == self.proto
        {
            return place;
        }
        let place = self.find_place(name, &mangled, sym);
        // With quirks, the place of a name changes on the way.
        if self.unit == 0
            && let Some(sym) = sym
            && scopes.table(scopes.unit(self.scope)).is_none()
            && !scopes.has_quirk(Quirk::GenericClassMangles)
        {
            self.lib.places[sym as usize] = Some((self.proto, place));
        }
        place
    }

    /// The place of a name as scopes inside know it, which may be in a class that mangles it otherwise.
    fn place_of_free(&mut self, name: &'p str) -> Place {
        let is_as_written = self.mangle(name) == name;
        if is_as_written { self.place(name) } else { self.find_place(name, name, self.scopes.sym(name)) }
    }

    /// Where `mangled` is, which is written `name` and is `sym` to the scopes.
    fn find_place(&mut self, name: &str, mangled: &str, sym: Option<Sym>) -> Place {
        let scopes = self.scopes;
        let id = match sym {
            Some(sym) => self.lib.name_id(self.unit, sym),
            None => self.lib.names.intern(mangled),
        };
        let own = self.body.own_cells as usize;
        let leaks = scopes.has_quirk(Quirk::GenericClassMangles);
        let entry_in = |scope| sym.and_then(|sym| scopes.entry(scope, sym));
        // What is in place is looked up where it is in place, too.
        let entry = match entry_in(self.scope) {
            None if leaks => entry_in(scopes.unit(self.scope)),
            entry => entry,
        };
        let entry = entry.map(|at| &scopes.entries[at as usize]);
        let table = scopes.table(scopes.unit(self.scope));
        let is_target = || table.zip(sym).is_some_and(|(table, sym)| table.get(sym).is_some());
        if leaks && !self.is_module && entry.is_none() && !is_target() {
            return Place::Nowhere(id);
        }
        if sym.is_some_and(|sym| self.lost.contains(&sym)) {
            return Place::Lost;
        }
        let merged = self.merged_meaning(sym);
        // With quirks, what a comprehension in place binds is none of the class's names.
        let is_in_place = self.scope != self.lib.protos[self.proto as usize].scope;
        let is_seen =
            !is_in_place || !self.is_class && scopes.has_quirk(Quirk::ModuleComprehensionSeesLocals);
        let in_namespace = self.has_namespace && !sym.is_some_and(|sym| self.inside.contains_key(&sym));
        let place = match merged.unwrap_or_else(|| match entry {
            Some(entry) => entry.meaning,
            None if leaks => scopes.meaning(self.scope, name),
            None => Meaning::GlobalImplicit,
        }) {
            Meaning::GlobalExplicit if self.named => Place::Global(id),
            _ if self.named => Place::Name(id),
            _ if self.is_module && !self.has_namespace && merged.is_none() => Place::Global(id),
            _ if self.is_module
                && in_namespace
                && scopes.has_quirk(Quirk::GlobalDeclarationReachesModule)
                && scopes.is_declared_global_anywhere(mangled) =>
            {
                Place::Global(id)
            }
            Meaning::GlobalImplicit if in_namespace && is_seen => Place::Name(id),
            // With quirks, a comprehension in place takes the cell of another for its own.
            Meaning::Cell if self.is_module && merged.is_some() && is_in_place => self.cell_or_slot(id),
            Meaning::Local | Meaning::Cell if in_namespace && (self.is_class || self.is_module) => {
                Place::Name(id)
            }
            Meaning::Free if in_namespace && self.is_class => {
                match self.body.cells[own..].iter().position(|&cell| cell == id) {
                    Some(cell) => Place::NameOrCell((own + cell) as u32),
                    None => Place::Name(id),
                }
            }
            Meaning::GlobalExplicit | Meaning::GlobalImplicit => Place::Global(id),
            Meaning::Local => Place::Local(self.slot(id)),
            Meaning::Cell => self.cell_or_slot(id),
            Meaning::Free => match self.body.cells[own..].iter().position(|&cell| cell == id) {
                Some(cell) => Place::Cell((own + cell) as u32),
                None => Place::Global(id),
            },
        };
        if scopes.sees_class(self.scope) { self.seen_in_class(place) } else { place }
    }

    /// An own cell of the code, or else a slot.
    fn cell_or_slot(&mut self, id: u32) -> Place {
        match self.body.cells[..self.body.own_cells as usize].iter().position(|&cell| cell == id) {
            Some(cell) => Place::Cell(cell as u32),
            None => Place::Local(self.slot(id)),
        }
    }

    /// The place of a name in an annotation scope of a class, where it is looked up first.
    fn seen_in_class(&mut self, place: Place) -> Place {
        let own = self.body.own_cells;
        let namespace = self.lib.names.intern("__classdict__");
        let at = self.body.cells[own as usize..].iter().position(|&cell| cell == namespace);
        let Some(at) = at.map(|at| own + at as u32) else { return place };
        match place {
            Place::Global(name) => Place::ClassOrGlobal(at, name),
            Place::Cell(cell) if cell >= own && cell != at => Place::ClassOrCell(at, cell),
            _ => place,
        }
    }

    /// The names that are all there is in a display of targets.
    fn stored_names(&self, targets: &'p [Expr]) -> Option<Vec<&'p Name>> {
        let name = |target: &'p Expr| match &target.kind {
            ExprKind::Starred(inner) if self.starless => inner.as_name(),
            _ => target.as_name(),
        };
        targets.iter().map(name).collect()
    }

    /// Only with a quirk: two or three values that are stored in the wrong order, since they are
    /// not made a tuple and only then unpacked, and since each target is a fast local. That shows
    /// where two targets are the same. Whether it was lowered here.
    fn swapped_stores(&mut self, targets: &'p [Expr], value: &'p Expr) -> bool {
        let ([target], ExprKind::Tuple(values)) = (targets, &value.kind) else { return false };
        let (ExprKind::Tuple(targets) | ExprKind::List(targets)) = &target.kind else { return false };
        if !self.scopes.has_quirk(Quirk::StoresAreSwapped)
            || targets.len() != values.len()
            || !(2..=3).contains(&values.len())
            || values.iter().any(Expr::is_starred)
            || values.iter().all(|value| matches!(value.kind, ExprKind::Constant(_)))
        {
            return false;
        }
        let Some(names) = self.stored_names(targets) else { return false };
        let places: Vec<Place> = names.iter().map(|name| self.place(name)).collect();
        if !places.iter().all(|place| matches!(place, Place::Local(_))) {
            return false;
        }
        for value in values {
            self.expr(value);
        }
        for place in places.into_iter().rev() {
            self.store(place, false);
        }
        true
    }

    /// Only with a quirk: values that are never made a tuple, for names of which the last is bound
    /// first, and each once. Whether it was lowered here.
    fn backward_stores(&mut self, targets: &'p [Expr], value: &'p Expr) -> bool {
        if !self.scopes.has_quirk(Quirk::UnpackedNamesAreStoredBackwards) {
            return false;
        }
        let [target] = targets else { return false };
        let (ExprKind::Tuple(targets) | ExprKind::List(targets)) = &target.kind else { return false };
        let Some(names) = self.stored_names(targets) else { return false };
        match (&value.kind, value.as_constant()) {
            (ExprKind::Tuple(values) | ExprKind::List(values), _)
                if values.len() == names.len() && !values.iter().any(Expr::is_starred) =>
            {
                values.iter().for_each(|value| self.expr(value));
            }
            (_, Some(Constant::Str(text))) if text.text.chars().count() == names.len() && !text.lossy => {
                let mut buffer = [0; 4];
                for char in text.text.chars() {
                    self.constant(Value::str(&*char.encode_utf8(&mut buffer)));
                }
            }
            (_, Some(Constant::Bytes(bytes))) if bytes.len() == names.len() => {
                bytes.iter().for_each(|&byte| self.constant(Value::Int(byte.into())));
            }
            _ => return false,
        }
        for (at, name) in names.iter().enumerate().rev() {
            if names[at + 1..].contains(name) {
                self.emit(Op::Pop);
            } else {
                let place = self.place(name);
                self.store(place, false);
            }
        }
        true
    }

    /// Only with a quirk: whether deleting this global name takes a key out of a dict.
    pub(super) fn deletes_key(&self, name: &str) -> bool {
        let scopes = self.scopes;
        scopes.has_quirk(Quirk::DeletedGlobalIsAKey)
            && (scopes.meaning(self.scope, name) == Meaning::GlobalExplicit
                || self.is_module && scopes.is_declared_global_anywhere(&scopes.mangle(self.scope, name)))
    }

    /// Only with a quirk: after a generic class, private names are mangled as in it.
    fn leak_private(&mut self, class: &crate::tree::ClassDef) {
        let scopes = self.scopes;
        if let Some(scope) = scopes.of(class.node, Role::TypeParams)
            && scopes.has_quirk(Quirk::GenericClassMangles)
        {
            self.private = scopes.private(scope);
        }
    }

    /// How a name is called here.
    fn mangle<'n>(&self, name: &'n str) -> std::borrow::Cow<'n, str> {
        let scopes = self.scopes;
        if scopes.has_quirk(Quirk::GenericClassMangles) {
            scopes.mangle_as(self.private, name)
        } else {
            scopes.mangle(self.scope, name)
        }
    }

    /// Only with quirks: what the merged table of the unit makes of a name.
    fn merged_meaning(&self, sym: Option<Sym>) -> Option<Meaning> {
        let scopes = self.scopes;
        let unit = scopes.unit(self.scope);
        let table = scopes.table(unit)?;
        let inside = sym.and_then(|sym| self.inside.get(&sym).copied());
        let outside = sym.and_then(|sym| table.get(sym));
        let is_in_comprehension = self.scope != unit;
        let own = sym.filter(|_| is_in_comprehension).and_then(|sym| scopes.entry(self.scope, sym));
        let own = own.map(|at| scopes.entries[at as usize].meaning);
        let has_mix = scopes.has_quirk(Quirk::ComprehensionsMixNames);
        let mixes = has_mix && scopes.kind(unit).is_function_like();
        // In a module a name that is nowhere mentioned but in comprehensions.
        let mixes_cell = has_mix
            && scopes.kind(unit) == ScopeKind::Module
            && !sym.is_some_and(|sym| scopes.mentions(unit, sym));
        Some(match (inside, outside) {
            (Some(meaning), _) => meaning,
            (None, outside) if matches!(own, Some(Meaning::GlobalImplicit | Meaning::GlobalExplicit)) => {
                match outside {
                    Some(symbol) if mixes && symbol.meaning != Meaning::GlobalImplicit => symbol.meaning,
                    Some(symbol) if mixes_cell && symbol.meaning == Meaning::Cell => Meaning::Cell,
                    _ if mixes && sym.is_some_and(|sym| table.is_target(sym)) => Meaning::Local,
                    _ => own.unwrap_or(Meaning::GlobalImplicit),
                }
            }
            (None, Some(symbol))
                if scopes.kind(unit) != ScopeKind::Module || symbol.meaning == Meaning::GlobalExplicit =>
            {
                symbol.meaning
            }
            // The name is mentioned under another name: this is the cell of a comprehension.
            (None, Some(symbol))
                if symbol.meaning == Meaning::Cell
                    && scopes.has_quirk(Quirk::GenericClassMangles)
                    && !is_in_comprehension
                    && !sym.is_some_and(|sym| scopes.mentions(unit, sym)) =>
            {
                Meaning::Cell
            }
            (None, _) => Meaning::GlobalImplicit,
        })
    }

    fn slot(&mut self, id: u32) -> u32 {
        let slots = &mut self.body.slots;
        slots.iter().position(|&slot| slot == id).unwrap_or_else(|| {
            slots.push(id);
            slots.len() - 1
        }) as u32
    }

    fn load(&mut self, place: Place) {
        let op = match place {
            Place::Local(slot) => Op::LoadLocal(slot),
            Place::Cell(cell) => Op::LoadCell(cell),
            Place::Global(name) => Op::LoadGlobal(name),
            Place::Name(name) => Op::LoadName(name),
            Place::NameOrCell(cell) => Op::LoadNameOrCell(cell),
            Place::ClassOrGlobal(namespace, name) => {
                self.emit(Op::LoadCell(namespace));
                Op::FromClassOrGlobal(name)
            }
            Place::ClassOrCell(namespace, cell) => {
                self.emit(Op::LoadCell(namespace));
                Op::FromClassOrCell(cell)
            }
            Place::Nowhere(name) => Op::NoSuchName { name, access: Access::Load },
            Place::Lost => Op::Crash,
        };
        self.emit(op);
    }

    fn store(&mut self, place: Place, in_loop: bool) {
        self.emit(match place {
            Place::Local(slot) => Op::StoreLocal(slot),
            Place::Cell(cell) if in_loop => Op::StoreCellInLoop(cell),
            Place::Cell(cell) | Place::NameOrCell(cell) | Place::ClassOrCell(_, cell) => Op::StoreCell(cell),
            Place::Global(name) | Place::ClassOrGlobal(_, name) => Op::StoreGlobal(name),
            Place::Name(name) => Op::StoreName(name),
            Place::Nowhere(name) => Op::NoSuchName { name, access: Access::Store },
            Place::Lost => Op::Crash,
        });
    }

    fn delete(&mut self, place: Place) {
        self.emit(match place {
            Place::Local(slot) => Op::DeleteLocal(slot),
            Place::Cell(cell) | Place::NameOrCell(cell) | Place::ClassOrCell(_, cell) => Op::DeleteCell(cell),
            Place::Global(name) | Place::ClassOrGlobal(_, name) => Op::DeleteGlobal(name),
            Place::Name(name) => Op::DeleteName(name),
            Place::Nowhere(name) => Op::NoSuchName { name, access: Access::Delete },
            Place::Lost => Op::Crash,
        });
    }

    /// Ends the life of an exception's name: like `name = None; del name`.
    fn clear(&mut self, place: Place) {
        if self.holds(Rule::ExceptNameEmptied) {
            self.clear_always(place);
        }
    }

    // ---- scopes in this one ------------------------------------------------------------------------

    /// Where the free variables of `scope`, which stands in this one, come from.
    fn captures(&mut self, scope: ScopeId) -> Rc<[Capture]> {
        let scopes = self.scopes;
        let own = self.body.own_cells;
        let inlined = self.lib.protos[self.proto as usize].inlined;
        let free = scopes.free_syms(scope);
        if !self.lost.is_empty() && free.iter().any(|sym| self.lost.contains(sym)) {
            self.emit(Op::Crash);
        }
        if self.is_class {
            return free
                .iter()
                .map(|&sym| {
                    let id = self.lib.name_id(self.unit, sym);
                    let mut cells = (0..self.body.cells.len() as u32)
                        .filter(|&cell| self.body.cells[cell as usize] == id);
                    let cell = match self.is_handed_on(sym) {
                        true => cells.next_back(),
                        false => cells.next(),
                    };
                    let cell = cell.unwrap_or(u32::MAX);
                    Capture { cell, handed_on: cell >= own, host: cell < own }
                })
                .collect();
        }
        free.iter()
            .map(|&sym| match self.place_of_free(scopes.name(sym)) {
                Place::ClassOrCell(_, cell) => Capture { cell, handed_on: true, host: false },
                // The class has a name of its own, which functions in the annotation do not see.
                Place::ClassOrGlobal(_, id) => {
                    let cell = self.body.cells.iter().position(|&cell| cell == id);
                    Capture { cell: cell.map_or(u32::MAX, |cell| cell as u32), handed_on: true, host: false }
                }
                Place::Cell(cell) if cell < own => Capture { cell, handed_on: false, host: true },
                Place::Cell(cell) => {
                    let host = inlined && self.body.host_cells.get((cell - own) as usize) == Some(&true);
                    Capture { cell, handed_on: true, host }
                }
                // Only with a planted rule: nobody has this cell.
                _ => Capture { cell: u32::MAX, handed_on: false, host: false },
            })
            .collect()
    }

    /// Only with quirks: whether a function here captures the free variable of a class body that
    /// has a cell of that name as well, for a comprehension.
    fn is_handed_on(&self, sym: Sym) -> bool {
        let Some(table) = self.scopes.table(self.scopes.unit(self.scope)) else { return false };
        let meaning = self.inside.get(&sym).copied().or_else(|| table.get(sym).map(|it| it.meaning));
        meaning != Some(Meaning::Cell) && !self.scopes.is_implicit_name(self.scopes.name(sym))
    }

    fn shape(&mut self, params: &Params, scope: ScopeId) -> Rc<Shape> {
        let scopes = self.scopes;
        let names: Vec<u32> = params
            .in_slot_order()
            .map(|param| self.lib.names.intern(&scopes.mangle(scope, &param.name)))
            .collect();
        let positional = params.posonly.len() + params.args.len();
        let kwonly = params.kwonly.len();
        let after = positional + kwonly;
        Rc::new(Shape {
            posonly: params.posonly.len(),
            positional,
            kwonly,
            vararg: params.vararg.as_ref().map(|_| after),
            kwarg: params.kwarg.as_ref().map(|_| names.len() - 1),
            names,
        })
    }

    /// The proto of a function or lambda that stands in this scope; `None` if its scope is not
    /// known.
    fn proto(
        &mut self,
        node: Node,
        source: Source<'p>,
        params: &'p Params,
        is_async: bool,
    ) -> Option<ProtoId> {
        let scopes = self.scopes;
        let scope = scopes.of(node, Role::Body)?;
        let captures = self.captures(scope);
        let annotate = match (source, scopes.of(node, Role::Annotations)) {
            (Source::Function(def), Some(annotations)) if !scopes.future_annotations => {
                Some(self.annotate_proto(Source::Annotations(def), annotations))
            }
            _ => None,
        };
        let shape = self.shape(params, scope);
        Some(self.add(Proto {
            private: self.private,
            unit: self.unit,
            annotate,
            is_generator: scopes.is_generator(scope),
            is_async,
            ..Proto::new(source, scope, self.offset, shape, captures)
        }))
    }

    fn add(&mut self, proto: Proto<'p>) -> ProtoId {
        self.lib.protos.push(Proto { starless: self.starless, ..proto });
        self.lib.protos.len() as ProtoId - 1
    }

    /// Evaluates a comprehension: its first iterable here, the rest in a scope of its own.
    fn comprehension(&mut self, comprehension: &'p crate::tree::Comprehension) {
        let scopes = self.scopes;
        let Some(scope) = scopes.of(comprehension.node, Role::Body) else {
            return self.unknown("comprehension");
        };
        let is_async = scopes.is_coroutine(scope);
        let is_genexpr = comprehension.kind == ComprehensionKind::Generator;
        if self.named && !is_genexpr && self.lib.version.inlines_comprehensions() {
            return self.unknown("comprehension in a text with a namespace");
        }
        let offset = self.offset;
        let is_lazy = !is_genexpr || self.holds(Rule::GenexprIsLazy);
        let is_eager = !is_genexpr
            || self.holds(Rule::GenexprFirstIterableEager)
            || !self.is_global(&comprehension.generators[0].iter);
        if is_eager {
            self.iterable(&comprehension.generators[0].iter);
            self.offset = offset;
            self.emit(if comprehension.generators[0].is_async { Op::GetAsyncIterator } else { Op::GetIter });
        } else {
            self.emit(Op::None);
        }
        if scopes.table(scope).is_some() && scopes.unit(scope) != scope {
            return self.in_place(comprehension, scope);
        }
        let captures = self.captures(scope);
        let name = self.lib.names.intern(".0");
        let shape = Rc::new(Shape { names: vec![name], positional: 1, posonly: 1, ..Shape::default() });
        let proto = Proto {
            private: self.private,
            unit: self.unit,
            inlined: !is_genexpr && self.lib.version.inlines_comprehensions(),
            is_generator: is_genexpr && is_lazy,
            is_async,
            ..Proto::new(Source::Comprehension(comprehension), scope, offset, shape, captures)
        };
        let proto = self.add(proto);
        self.emit(Op::Comprehend(proto));
        if is_async && !is_genexpr {
            self.await_top();
        }
        if is_genexpr && !is_lazy {
            self.emit(Op::GetIter);
        }
    }

    /// Only with quirks: evaluates an inlined comprehension in place, with the variables of the unit.
    fn in_place(&mut self, comprehension: &'p crate::tree::Comprehension, scope: ScopeId) {
        let scopes = self.scopes;
        let Some((inner, outer)) = scopes.table(scope).zip(scopes.table(scopes.unit(scope))) else { return };
        let own = self.body.own_cells as usize;
        let (around, around_lost) = (self.inside.clone(), self.lost.clone());
        let in_class = scopes.kind(scopes.unit(scope)) == ScopeKind::Class;
        let (takes, loses) = (Quirk::InlinedComprehensionTakesCell, Quirk::ClassComprehensionLosesCell);
        let takes = if in_class { Quirk::ClassComprehensionTakesCell } else { takes };
        let mut aside = Vec::new();
        for (sym, meaning) in inner.isolated() {
            let id = self.lib.name_id(self.unit, sym);
            let outside = self.inside.get(&sym).copied().or_else(|| outer.get(sym).map(|it| it.meaning));
            let cells = &self.body.cells;
            let cell = |range: std::ops::Range<usize>| {
                cells[range.clone()].iter().position(|&cell| cell == id).map(|at| (range.start + at) as u32)
            };
            match meaning {
                Meaning::Cell if outside == Some(Meaning::Free) && scopes.has_quirk(takes) => {
                    aside.extend(cell(own..cells.len()).map(Aside::Taken));
                    self.inside.insert(sym, Meaning::Free);
                    continue;
                }
                Meaning::Cell if outside == Some(Meaning::Free) && in_class && scopes.has_quirk(loses) => {
                    aside.extend(cell(own..cells.len()).map(Aside::Taken));
                    self.inside.insert(sym, meaning);
                    self.lost.insert(sym);
                    continue;
                }
                Meaning::Cell => aside.extend(cell(0..own).map(Aside::Cell)),
                Meaning::Local => aside.push(Aside::Local(self.slot(id))),
                _ => {}
            }
            self.inside.insert(sym, meaning);
            self.lost.remove(&sym);
        }
        let number = self.body.aside.len() as u32;
        self.body.aside.push(aside.into());
        let (handler, end) = (self.label(), self.label());
        self.emit(Op::EnterInlined { aside: number, handler });
        let scope = std::mem::replace(&mut self.scope, scope);
        self.loops(comprehension, false);
        self.scope = scope;
        (self.inside, self.lost) = (around, around_lost);
        self.emit(Op::EndGuard);
        self.emit(Op::LeaveInlined(number));
        self.emit(Op::Jump(end));
        self.bind(handler);
        self.emit(Op::RestoreInlined(number));
        self.emit(Op::Reraise);
        self.bind(end);
    }

    fn is_global(&mut self, expr: &'p Expr) -> bool {
        expr.as_name().is_some_and(|name: &'p Name| matches!(self.place(name), Place::Global(_)))
    }

    /// What ends an asynchronous loop: `StopAsyncIteration`, raised by its iterator.
    fn end_async_loop(&mut self, raised: Target) {
        let done = self.label();
        self.bind(raised);
        self.constant(Value::Type(Type::StopAsyncIteration));
        self.emit(Op::MatchException);
        self.emit(Op::JumpIfTrue(done));
        self.emit(Op::Reraise);
        self.bind(done);
        self.emit(Op::EndHandling);
        self.emit(Op::Pop);
    }

    fn comprehension_body(&mut self, comprehension: &'p crate::tree::Comprehension) {
        let yields = self.lib.protos[self.proto as usize].is_generator;
        self.loops(comprehension, yields);
        if yields {
            self.emit(Op::None);
        }
        self.emit(Op::Return);
    }

    /// The loops of a comprehension. In place, its first iterator is on the stack already.
    fn loops(&mut self, comprehension: &'p crate::tree::Comprehension, yields: bool) {
        let in_place = self.scopes.unit(self.scope) != self.scope && self.scopes.table(self.scope).is_some();
        match comprehension.kind {
            _ if yields => {}
            ComprehensionKind::List | ComprehensionKind::Generator => self.emit(Op::List(0)),
            ComprehensionKind::Set => self.emit(Op::Set(0)),
            ComprehensionKind::Dict => self.emit(Op::Dict(0)),
        }
        let mut loops = Vec::new();
        for (number, generator) in comprehension.generators.iter().enumerate() {
            if number == 0 && in_place {
                self.emit(Op::Swap);
            } else if number == 0 {
                self.first_iterator(&generator.iter);
            } else {
                self.iterable(&generator.iter);
                self.emit(if generator.is_async { Op::GetAsyncIterator } else { Op::GetIter });
            }
            let (again, end) = (self.label(), self.label());
            let raised = self.label();
            self.bind(again);
            if generator.is_async {
                self.emit(Op::Guard(raised));
                self.emit(Op::NextAsync);
                self.await_top();
                self.emit(Op::EndGuard);
            } else {
                self.emit(Op::ForIter(end));
            }
            self.target(&generator.target, true);
            for condition in &generator.ifs {
                self.jump_if(condition, false, again);
            }
            loops.push((again, end, generator.is_async.then_some(raised)));
        }
        let depth = loops.len() as u32;
        match (&comprehension.kind, &comprehension.value) {
            (ComprehensionKind::Dict, Some(value)) => {
                self.expr(&comprehension.element);
                self.expr(value);
                self.emit(Op::CollectPair(depth));
            }
            (ComprehensionKind::Dict, None) => self.unknown("unpacking in a comprehension"),
            _ => {
                self.expr(&comprehension.element);
                if yields {
                    let is_async = self.lib.protos[self.proto as usize].is_async;
                    self.emit(if is_async { Op::YieldAsync } else { Op::Yield });
                    self.emit(Op::Pop);
                } else {
                    self.emit(Op::Collect(depth));
                }
            }
        }
        for (again, end, raised) in loops.into_iter().rev() {
            self.emit(Op::Jump(again));
            if let Some(raised) = raised {
                self.end_async_loop(raised);
            }
            self.bind(end);
        }
    }

    /// The first iterator was made by the enclosing scope, unless a rule is planted.
    fn first_iterator(&mut self, iter: &'p Expr) {
        let is_lazy = self.lib.protos[self.proto as usize].is_generator
            && self.is_global(iter)
            && !self.holds(Rule::GenexprFirstIterableEager);
        if is_lazy {
            self.expr(iter);
            self.emit(Op::GetIter);
        } else {
            self.emit(Op::LoadLocal(0));
        }
    }
}
