#include "lab/diagram/chosen.hpp"

#include <algorithm>
#include <utility>

#include "lab/inspect/inspect.hpp"
#include "lab/session.hpp"

namespace lab {

using ThingKind = Thing::Kind;

namespace {

// The headings of an inspection under which a change stands that is not there yet.
bool tells_of_a_lack(std::string_view row) {
  return row == "missing" || row == "lacks" || row == "broken" || row == "then";
}

}  // namespace

Chosen::Chosen(Session& session, std::string_view thing_json) : world_(session.furthest()) {
  if (thing_json.empty()) return;
  auto thing = read_thing(thing_json);
  if (!thing) return;
  thing_ = std::move(thing.value());
  const ThingKind kind = thing_->kind;
  if (kind != ThingKind::read && kind != ThingKind::row && kind != ThingKind::replica) return;
  replica_ = thing_->replica;
  if (kind == ThingKind::read && thing_->number < world_.reads.size())
    replica_ = world_.reads[thing_->number].replica;
  for (const Fact& fact : inspect(session.sight(), *thing_).facts) {
    if (fact.thing && fact.thing->kind == ThingKind::event && tells_of_a_lack(fact.row))
      lacking_.push_back(fact.thing->number);
  }
}

std::uint8_t Chosen::grade_of(const Stroke& stroke) const {
  if (!thing_) return 0;
  if (is_it(stroke)) return 1;
  return belongs(stroke) ? 2 : 0;
}

bool Chosen::is_it(const Stroke& stroke) const {
  const Thing& thing = *thing_;
  switch (stroke.kind) {
    case Stroke::Kind::command:
      return thing.kind == ThingKind::command && stroke.subject == thing.number;
    case Stroke::Kind::read:
      return thing.kind == ThingKind::read && stroke.subject == thing.number;
    case Stroke::Kind::message:
      if (stroke.subject != thing.number) return false;
      return thing.kind == ThingKind::event ||
             (thing.kind == ThingKind::message && stroke.replica == thing.replica &&
              stroke.attempt == thing.attempt && stroke.duplicate == thing.duplicate);
    default:
      return false;
  }
}

bool Chosen::belongs(const Stroke& stroke) const {
  const Thing& thing = *thing_;
  if (thing.kind == ThingKind::event || thing.kind == ThingKind::message) {
    return stroke.kind == Stroke::Kind::command && thing.number >= 1 &&
           thing.number <= world_.events.last() &&
           world_.events[thing.number].command == stroke.subject;
  }
  if (stroke.kind != Stroke::Kind::message) return false;
  if (thing.kind == ThingKind::command)
    return world_.events[stroke.subject].command == thing.number;
  return (replica_ == sim::write_model || stroke.replica == replica_) &&
         std::find(lacking_.begin(), lacking_.end(), stroke.subject) != lacking_.end();
}

}  // namespace lab
