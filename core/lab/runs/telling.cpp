#include "lab/runs/telling.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "lab/broken_promises.hpp"
#include "lab/event_facts.hpp"
#include "lab/in_answer.hpp"
#include "lab/missing_events.hpp"
#include "lab/on_its_way.hpp"
#include "lab/texts.hpp"
#include "lab/trace_search.hpp"
#include "scenario/allocation_format.hpp"
#include "scenario/message_json.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using sim::EventId;
using Kind = sim::TraceKind;

// Says things of a scene.
class Teller {
 public:
  explicit Teller(const Scene& scene)
      : scene_(scene),
        world_(scene.world),
        texts_(scene.names),
        record_(scene.world.trace[scene.place]) {}

  [[nodiscard]] const sim::TraceRecord& record() const { return record_; }
  [[nodiscard]] const std::string& name(sim::ClientId id) const { return texts_.of(id); }
  [[nodiscard]] sim::Ms clock(sim::Ms at) const { return at - scene_.opens_at; }
  // The sku or orderid that it asks about.
  [[nodiscard]] std::string key_of(const sim::ReadRecord& read) const {
    return std::string(key_text(scene_.names, read.key));
  }
  [[nodiscard]] std::size_t answer_place(std::uint32_t number) const {
    const sim::Ms at = world_.reads[number].answered_at;
    return place_of(world_, Kind::answered, number, at).value_or(scene_.place);
  }

  // A phrase about this answer: who, when, from which replica, about what.
  [[nodiscard]] Phrase answer(std::string_view code, const sim::ReadRecord& read) const {
    Phrase phrase(code);
    phrase.text("by", name(read.by)).text("key", key_of(read));
    return phrase.at("at", clock(read.answered_at)).count("replica", read.replica);
  }
  // What the change is, whose, and when.
  [[nodiscard]] Phrase event(EventId id) const {
    const EventFacts facts = event_facts(world_, scene_.names, id, scene_.opens_at);
    Phrase phrase("event." + std::string(facts.type));
    phrase.count("event", id).text("by", facts.by).at("at", facts.clock_ms);
    phrase.text("sku", facts.sku).count("qty", facts.qty);
    return phrase.text("name", facts.orderid.empty() ? facts.ref : facts.orderid);
  }
  // What will become of a change that the replica lacks.
  [[nodiscard]] Phrase outlook(EventId id, std::uint8_t replica) const {
    const auto& held = world_.replicas[replica].held_back;
    const bool held_back = std::binary_search(held.begin(), held.end(), id);
    OnItsWay on_its_way(world_);
    Phrase phrase(held_back                        ? "outlook.held_back"
                  : on_its_way.brings(replica, id) ? "outlook.coming"
                                                   : "outlook.never");
    return phrase.count("event", id).count("replica", replica);
  }

 private:
  const Scene& scene_;
  const sim::World& world_;
  Texts texts_;
  sim::TraceRecord record_;
};

std::int64_t in_stock(const sim::World& world, const sim::ReadRecord& read) {
  return read.rows == 0 ? 0 : world.answer_rows[read.first_row][0];
}

Phrase what_promised(const Teller& teller, const sim::World& world, const sim::ReadRecord& read,
                     const BrokenPromise& broken) {
  const std::string word(scenario::word_of(broken.guarantee));
  const bool said = broken.said_in_stock && *broken.said_in_stock != in_stock(world, read);
  const bool known = broken.other_read || broken.other_event != 0 || broken.other_command;
  Phrase phrase = teller.answer(!known ? "lacks" : word + (said ? "_said" : ""), read);
  phrase.count("event", broken.event);
  if (known) phrase.at("other_at", broken.other_clock_ms);
  if (said) phrase.count("said", *broken.said_in_stock).count("says", in_stock(world, read));
  if (broken.other_event != 0)
    phrase.count("other_event", broken.other_event).text("other_by", broken.other_by);
  return phrase;
}

// The oldest change that a stale answer lacks; 0: it lacks none, and its rows are wrong.
EventId lacking(const sim::World& world, const sim::ReadRecord& read) {
  const auto missing = missing_events(world, static_cast<std::uint8_t>(read.replica), read.key, 1);
  return missing.empty() ? 0 : missing.front();
}

std::optional<std::uint32_t> page_before(const sim::World& world, std::size_t place,
                                         sim::ClientId by, sim::Key key) {
  for (; place > 0; --place) {
    const sim::TraceRecord& record = world.trace[place - 1];
    if (record.kind != Kind::answered) continue;
    const sim::ReadRecord& read = world.reads[record.subject];
    if (read.by == by && read.key == key) return record.subject;
  }
  return std::nullopt;
}

// The first change of the key that was not in an answer.
EventId first_not_in(const sim::World& world, const sim::ReadRecord& read, std::size_t place) {
  const InAnswer in_answer(world, read, place, read.key);
  const auto& keys = world.staleness.keys[read.key.space];
  EventId event = read.key.id < keys.size() ? keys[read.key.id].first : 0;
  while (event != 0 && in_answer.has(event))
    event = world.events[event].next_for_key[read.key.space];
  return event;
}

}  // namespace

std::vector<Phrase> tell_of_answer(const Scene& scene, Promise promise) {
  const sim::World& world = scene.world;
  const Teller teller(scene);
  const std::uint32_t number = teller.record().subject;
  const sim::ReadRecord& read = world.reads[number];
  Phrase title("title." + std::string(promise_words[place_of(promise)]));
  std::vector<Phrase> says{title.text("by", teller.name(read.by))};
  EventId event = 0;
  if (promise == Promise::no_stale_answer) {
    event = lacking(world, read);
    Phrase stale = teller.answer(event == 0 ? "wrong_rows" : "stale", read);
    says.push_back(stale.count("event", event).lasts("age", read.age_ms));
  } else {
    OnItsWay on_its_way(world);
    for (const BrokenPromise& broken : broken_promises(
             world, scene.names, on_its_way, number, teller.answer_place(number), scene.opens_at)) {
      if (static_cast<std::size_t>(broken.guarantee) != place_of(promise)) continue;
      event = broken.event;
      says.push_back(what_promised(teller, world, read, broken));
    }
  }
  if (event == 0) return says;
  says.push_back(teller.event(event));
  says.push_back(teller.outlook(event, static_cast<std::uint8_t>(read.replica)));
  return says;
}

std::vector<Phrase> tell_of_disappointment(const Scene& scene) {
  const sim::World& world = scene.world;
  const Teller teller(scene);
  const sim::CommandRecord& command = world.commands[teller.record().subject];
  Phrase title("title.nobody_disappointed");
  std::vector<Phrase> says{title.text("by", teller.name(command.by))};
  if (!is_shop(scene.names)) return says;
  const allocation::Sku sku{static_cast<std::uint32_t>(command.command.words[1])};
  const auto number = page_before(world, scene.place, command.by, allocation::availability_of(sku));
  if (!number) return says;
  const sim::ReadRecord& read = world.reads[*number];
  const std::int64_t promised =
      read.rows == 0 ? 0 : in_stock(world, read) + world.answer_rows[read.first_row][1];
  Phrase told("disappointed");
  told.text("by", teller.name(command.by)).text("key", teller.key_of(read));
  told.at("at", teller.clock(command.at)).at("other_at", teller.clock(read.answered_at));
  says.push_back(told.count("said", promised));
  const EventId event = first_not_in(world, read, teller.answer_place(*number));
  if (event == 0) return says;
  says.push_back(teller.event(event));
  Phrase page(read.stale ? "page_was_stale" : "page_has_aged");
  says.push_back(page.count("event", event));
  return says;
}

std::vector<Phrase> tell_of_dead_letter(const Scene& scene) {
  const Teller teller(scene);
  const sim::TraceRecord& record = teller.record();
  Phrase title("title.no_dead_letter");
  Phrase told("dead_letter");
  told.count("event", record.subject).count("replica", record.replica);
  told.at("at", teller.clock(record.at)).count("tries", std::int64_t{record.attempt} + 1);
  return {title.count("event", record.subject), told, teller.event(record.subject)};
}

namespace {

// What a message comes to when it does not get through.
constexpr std::array losses{Kind::dropped, Kind::refused, Kind::handler_failed, Kind::dead_letter,
                            Kind::message_dropped};

// The last thing that kept this event from this replica, or took it away again.
std::optional<std::size_t> last_loss(const sim::World& world, EventId event, std::uint8_t replica) {
  for (std::size_t place = world.trace.size(); place > 0; --place) {
    const sim::TraceRecord& record = world.trace[place - 1];
    if (record.replica != replica) continue;
    const bool lost = std::find(losses.begin(), losses.end(), record.kind) != losses.end();
    const bool cleared = record.kind == Kind::rebuild && record.flag != 0;
    if ((lost && record.subject == event) || cleared) return place - 1;
  }
  return std::nullopt;
}

// The last record of such a kind, at that replica or anywhere.
std::optional<std::size_t> last_record(const sim::World& world, Kind kind, int replica) {
  for (std::size_t place = world.trace.size(); place > 0; --place) {
    const sim::TraceRecord& record = world.trace[place - 1];
    if (record.kind == kind && (replica < 0 || record.replica == replica)) return place - 1;
  }
  return std::nullopt;
}

EventId first_phantom(const sim::World& world, const sim::Replica& replica) {
  for (EventId event = 1; event <= world.events.last(); ++event) {
    if (!world.events[event].committed && replica.has_applied(event)) return event;
  }
  return 0;
}

EventId first_lacking(const sim::World& world, const sim::Replica& replica) {
  for (std::size_t place = 0; place < world.committed.size(); ++place) {
    if (!replica.has_applied(world.committed[place])) return world.committed[place];
  }
  return 0;
}

void blame_what_it_lacks(const sim::World& world, Culprit& culprit) {
  OnItsWay on_its_way(world);
  if (on_its_way.brings(culprit.replica, culprit.event)) {
    culprit.how = "late";
  } else if (const auto place = last_loss(world, culprit.event, culprit.replica)) {
    culprit.place = *place;
    culprit.how = scenario::word_of(world.trace[*place].kind);
  } else if (const auto crash = last_record(world, Kind::crashed, -1)) {
    culprit.place = *crash;
    culprit.how = "crashed";
  } else {
    culprit.how = "never_sent";
  }
}

}  // namespace

Culprit culprit_in(const sim::World& world) {
  Culprit culprit;
  while (world.domain->converged(culprit.replica))
    ++culprit.replica;
  culprit.place = world.trace.size() - 1;
  const sim::Replica& replica = world.replicas[culprit.replica];
  culprit.event = first_lacking(world, replica);
  if (culprit.event != 0) {
    blame_what_it_lacks(world, culprit);
    return culprit;
  }
  culprit.event = first_phantom(world, replica);
  culprit.how = culprit.event != 0 ? "phantom" : "mangled";
  if (const auto place = last_record(world, Kind::applied, culprit.replica)) culprit.place = *place;
  return culprit;
}

std::vector<Phrase> tell_of_culprit(const Scene& scene, const Culprit& culprit) {
  const Teller teller(scene);
  Phrase title("title.converges");
  Phrase how("stays_wrong." + std::string(culprit.how));
  how.count("event", culprit.event).count("replica", culprit.replica);
  std::vector<Phrase> says{title.count("replica", culprit.replica),
                           how.at("at", teller.clock(teller.record().at))};
  if (culprit.event != 0) says.push_back(teller.event(culprit.event));
  return says;
}

}  // namespace lab
