//! Where names live, and the instructions that read, bind and unbind them.

use super::{
    super::{
        code::{Access, Op},
        value::Value,
    },
    Lowerer, Place,
};
use crate::{
    model::scopes::{Meaning, Role, ScopeKind, Sym},
    quirks::Quirk,
    rules::Rule,
    tree::{ClassDef, Constant, Expr, ExprKind, Name},
};
use std::borrow::Cow;

impl<'p> Lowerer<'_, 'p> {
    pub(super) fn place(&mut self, name: &'p str) -> Place {
        let scopes = self.scopes;
        let mangled = self.mangle(name);
        let sym = scopes.sym(&mangled);
        let of_program = sym.filter(|_| self.unit == 0);
        if let Some(sym) = of_program
            && let Some((proto, place)) = self.lib.places[sym as usize]
            && proto == self.proto
        {
            return place;
        }
        let place = self.find_place(name, &mangled, sym);
        // With quirks, the place of a name changes on the way.
        if let Some(sym) = of_program
            && scopes.table(scopes.unit(self.scope)).is_none()
            && !scopes.has_quirk(Quirk::GenericClassMangles)
        {
            self.lib.places[sym as usize] = Some((self.proto, place));
        }
        place
    }

    /// The place of a name as scopes inside know it, which may be in a class that mangles it otherwise.
    pub(super) fn place_of_free(&mut self, name: &'p str) -> Place {
        let is_as_written = self.mangle(name) == name;
        if is_as_written { self.place(name) } else { self.find_place(name, name, self.scopes.sym(name)) }
    }

    /// Where `mangled` is, which is written `name` and is `sym` to the scopes.
    pub(super) fn find_place(&mut self, name: &str, mangled: &str, sym: Option<Sym>) -> Place {
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
    pub(super) fn cell_or_slot(&mut self, id: u32) -> Place {
        match self.body.cells[..self.body.own_cells as usize].iter().position(|&cell| cell == id) {
            Some(cell) => Place::Cell(cell as u32),
            None => Place::Local(self.slot(id)),
        }
    }

    /// The place of a name in an annotation scope of a class, where it is looked up first.
    pub(super) fn seen_in_class(&mut self, place: Place) -> Place {
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
    pub(super) fn stored_names(&self, targets: &'p [Expr]) -> Option<Vec<&'p Name>> {
        let name = |target: &'p Expr| match &target.kind {
            ExprKind::Starred(inner) if self.starless => inner.as_name(),
            _ => target.as_name(),
        };
        targets.iter().map(name).collect()
    }

    /// Only with a quirk: two or three values that are stored in the wrong order, since they are
    /// not made a tuple and only then unpacked, and since each target is a fast local. That shows
    /// where two targets are the same. Whether it was lowered here.
    pub(super) fn swapped_stores(&mut self, targets: &'p [Expr], value: &'p Expr) -> bool {
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
    pub(super) fn backward_stores(&mut self, targets: &'p [Expr], value: &'p Expr) -> bool {
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
    pub(super) fn leak_private(&mut self, class: &ClassDef) {
        let scopes = self.scopes;
        if let Some(scope) = scopes.of(class.node, Role::TypeParams)
            && scopes.has_quirk(Quirk::GenericClassMangles)
        {
            self.private = scopes.private(scope);
        }
    }

    /// How a name is called here.
    pub(super) fn mangle<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let scopes = self.scopes;
        if scopes.has_quirk(Quirk::GenericClassMangles) {
            scopes.mangle_as(self.private, name)
        } else {
            scopes.mangle(self.scope, name)
        }
    }

    /// Only with quirks: what the merged table of the unit makes of a name.
    pub(super) fn merged_meaning(&self, sym: Option<Sym>) -> Option<Meaning> {
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

    pub(super) fn slot(&mut self, id: u32) -> u32 {
        let slots = &mut self.body.slots;
        slots.iter().position(|&slot| slot == id).unwrap_or_else(|| {
            slots.push(id);
            slots.len() - 1
        }) as u32
    }

    pub(super) fn load(&mut self, place: Place) {
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

    pub(super) fn store(&mut self, place: Place, in_loop: bool) {
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

    pub(super) fn delete(&mut self, place: Place) {
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
    pub(super) fn clear(&mut self, place: Place) {
        if self.holds(Rule::ExceptNameEmptied) {
            self.clear_always(place);
        }
    }
}
