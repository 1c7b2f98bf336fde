#include "lab/code/code_that_ran.hpp"

#include <string>
#include <utility>
#include <variant>

#include "lab/code/telling.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using EntryKind = sim::Entry::Kind;

struct Headed {
  Phrase title;
  std::optional<Thing> thing;
};

// --- actions ---

Headed head_command(const Sight& sight, const sim::CommandAction& action, std::size_t traced) {
  const Texts texts = sight.texts();
  const allocation::Command command = allocation::decode_command(action.command);
  Headed headed{
      Phrase("title." + std::string(scenario::command_formats()[action.command.kind].name)),
      the_command(sight.world.trace[traced].subject)};
  headed.title.text("by", texts.of(action.by));
  std::visit(
      [&](const auto& fields) {
        headed.title.count("n", fields.qty);
        if constexpr (requires { fields.sku; }) headed.title.text("sku", texts.of(fields.sku));
        if constexpr (requires { fields.ref; }) headed.title.text("ref", texts.of(fields.ref));
        if constexpr (requires { fields.orderid; })
          headed.title.text("orderid", texts.of(fields.orderid));
      },
      command);
  return headed;
}

Phrase read_title(const Sight& sight, std::string_view family, sim::ClientId by, sim::Key key) {
  const QueryText query = query_text(sight, key);
  Phrase title("title." + std::string(family) + "." + std::string(query.name));
  return title.text("by", sight.texts().of(by)).text("key", query.key);
}

Headed head_replica(std::string_view code, std::uint8_t replica) {
  Phrase title(code);
  return {title.count("replica", replica), the_replica(replica)};
}

struct HeadDeed {
  const Sight& sight;
  std::size_t traced;

  Headed operator()(const sim::CommandAction& a) const { return head_command(sight, a, traced); }
  Headed operator()(const sim::QueryAction& a) const {
    return {read_title(sight, "read", a.by, a.key), the_read(sight.world.trace[traced].subject)};
  }
  Headed operator()(const sim::StopReplica& a) const {
    return head_replica("title.stop", a.replica);
  }
  Headed operator()(const sim::StartReplica& a) const {
    return head_replica("title.start", a.replica);
  }
  Headed operator()(const sim::RebuildReplica& a) const {
    return head_replica(a.clear ? "title.rebuild" : "title.replay_over", a.replica);
  }
  Headed operator()(const sim::CrashWriter& a) const {
    return {Phrase("title.trap." + std::string(scenario::word_of(a.point))), Thing{}};
  }
  Headed operator()(const sim::TouchMessage& a) const {
    Phrase title("title.touch." + std::string(scenario::word_of(a.act)));
    return {title.count("event", a.event).count("replica", a.replica), the_replica(a.replica)};
  }
  Headed operator()(const sim::ChangeSettings&) const {
    return {Phrase("title.change"), std::nullopt};
  }
};

struct TellDeed {
  Telling& told;

  void operator()(const sim::CommandAction& a) const { tell_command(told, a.by, a.command); }
  void operator()(const sim::QueryAction& a) const { tell_read(told, a.by, a.key); }
  void operator()(const sim::StopReplica& a) const { tell_stop(told, a.replica); }
  void operator()(const sim::StartReplica& a) const { tell_start(told, a.replica); }
  void operator()(const sim::RebuildReplica& a) const { tell_rebuild(told, a); }
  void operator()(const sim::CrashWriter& a) const {
    told.add(CodeLine::sets_trap).lasts("down", a.down_ms);
  }
  void operator()(const sim::TouchMessage& a) const { tell_touch(told, a); }
  void operator()(const sim::ChangeSettings&) const { tell_change(told); }
};

// --- entries of the run's own ---

Headed head_timeout(const Sight& sight, std::uint32_t number) {
  if (!sight.has_read(number)) return {Phrase("title.timeout.unknown"), std::nullopt};
  const sim::ReadRecord& read = sight.world.reads[number];
  return {read_title(sight, "timeout", read.by, read.key), the_read(number)};
}

// Of a message: its copy, so that it can be looked at.
Headed head_message(std::string_view code, const sim::Entry& entry) {
  Thing thing = the_event(entry.subject);
  thing.kind = Thing::Kind::message;
  thing.replica = static_cast<std::int8_t>(entry.replica);
  thing.attempt = entry.attempt;
  thing.duplicate = entry.duplicate;
  Phrase title(code);
  return {title.count("event", entry.subject).count("replica", entry.replica), thing};
}

Headed head_entry(const Sight& sight, const sim::Entry& entry) {
  switch (entry.kind) {
    case EntryKind::arrival:
      return head_message("title.arrival", entry);
    case EntryKind::redelivery_check:
      return head_message("title.check", entry);
    case EntryKind::relay: {
      Phrase title("title.relay");
      return {title.count("event", entry.subject), the_event(entry.subject)};
    }
    case EntryKind::replay:
      return head_replica("title.replay", entry.replica);
    case EntryKind::timeout:
      return head_timeout(sight, entry.subject);
    case EntryKind::restart:
      break;
  }
  return {Phrase("title.restart"), Thing{}};
}

void tell_entry(Telling& told, const sim::Entry& entry) {
  switch (entry.kind) {
    case EntryKind::arrival:
      return tell_arrival(told, entry);
    case EntryKind::redelivery_check:
      return tell_check(told, entry);
    case EntryKind::relay:
      return tell_relay(told, entry);
    case EntryKind::replay:
      return tell_replay(told);
    case EntryKind::timeout:
      return tell_timeout(told);
    case EntryKind::restart:
      return tell_restart(told);
  }
}

}  // namespace

CodeThatRan code_that_ran(const Sight& sight, const Taken& taken) {
  if (!sight.plays_shop() || (!taken.entry && !taken.turn)) return {};
  Telling told(sight, taken);
  Headed headed;
  sim::Ms at = 0;
  if (taken.entry) {
    headed = head_entry(sight, *taken.entry);
    at = taken.entry->at;
    tell_entry(told, *taken.entry);
  } else {
    const sim::Deed deed = sight.script.deed(taken.turn->place, taken.turn->n);
    headed = std::visit(HeadDeed{sight, taken.traced}, deed);
    at = taken.turn->at;
    std::visit(TellDeed{told}, deed);
  }
  CodeThatRan ran = told.done();
  ran.title = std::move(headed.title);
  ran.thing = std::move(headed.thing);
  ran.clock_ms = sight.clock(at);
  return ran;
}

}  // namespace lab
