// The core as the page sees it: each call of web/src/core/contract.ts beside the one of
// lab::Session that answers it. Structs become objects with the same names; nothing is decided
// here.
#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "inspect_to_js.hpp"
#include "lab/inspect/inspect.hpp"
#include "lab/link.hpp"
#include "lab/session.hpp"
#include "stage_to_js.hpp"
#include "time_to_js.hpp"
#include "to_js.hpp"
#include "world_to_js.hpp"

namespace {

using emscripten::val;
using web::Field;
using web::object;
using web::to_js;

val parsed(std::string_view json) {
  return val::global("JSON").call<val>("parse", std::string(json));
}

val refused(const lab::Refusal& refusal) {
  return object(Field{"ok", false}, Field{"pointer", refusal.pointer},
                Field{"message", refusal.message});
}

// No exception of ours crosses into JavaScript: one in a call that can refuse is a refusal.
template <class Call>
val refusing(Call call) {
  try {
    return call();
  } catch (const std::exception& exception) {
    return refused({"", exception.what()});
  }
}

val open_session(const std::string& json) {
  return refusing([&]() -> val {
    auto opened = lab::Session::open(json);
    if (!opened) return refused(opened.error());
    val result = object(Field{"ok", true});
    result.set("session", val(std::shared_ptr<lab::Session>(std::move(opened.value()))));
    return result;
  });
}

val open_link(const std::string& json) {
  return refusing([&]() -> val {
    auto opened = lab::open_link(json);
    if (!opened) {
      val result = refused({opened.error().pointer, opened.error().message});
      result.set("why",
                 to_js(lab::LinkRefusal::words[static_cast<std::size_t>(opened.error().kind)]));
      return result;
    }
    val result = object(Field{"ok", true}, Field{"same_run", opened.value().same_run});
    result.set("session", val(std::shared_ptr<lab::Session>(std::move(opened.value().session))));
    return result;
  });
}

std::string link_json(const lab::Session& session, bool hashed) {
  return lab::write_link(session, hashed ? lab::Hashed::yes : lab::Hashed::no);
}

// JavaScript has its times in doubles; what is no time at all is 0.
sim::Ms time_from(double ms) {
  return ms > 0 ? static_cast<sim::Ms>(std::min(ms, static_cast<double>(sim::time_max))) : 0;
}

// Moving a run may ask for more memory than there is; then it recovers, and its clock says so.
template <class Move>
void moving(lab::Session& session, Move move) {
  try {
    move();
  } catch (const std::bad_alloc&) {
    session.recover();
  }
}

template <auto Method>
void move(lab::Session& session) {
  moving(session, [&] { (session.*Method)(); });
}

// What acts, as `Acted` of the contract.
template <class Act>
val acting(lab::Session& session, Act act) {
  return refusing([&]() -> val {
    val result = refused({"", "the run does not fit into memory"});
    moving(session, [&] {
      const auto acted = act();
      result = acted ? object(Field{"ok", true}) : refused(acted.error());
    });
    return result;
  });
}

val with_replicas(const lab::Session& session, const std::string& typed) {
  return refusing([&]() -> val {
    const auto json = session.with_replicas(typed);
    return json ? object(Field{"ok", true}, Field{"json", json.value()}) : refused(json.error());
  });
}

val jump(lab::Session& session, lab::Jump (lab::Session::*way)()) {
  lab::Jump found;
  moving(session, [&] { found = (session.*way)(); });
  return to_js(found);
}

val acts_of(const lab::Session& session) {
  const lab::DoneActs acts = session.acts();
  val done = val::array();
  std::uint32_t place = 0;
  for (const lab::DoneActs::Done& act : acts.done) {
    val item = parsed(act.json);
    item.set("at_ms", to_js(act.at_ms));
    item.set("clock_ms", to_js(act.clock_ms));
    done.set(place++, item);
  }
  val result = object(Field{"ahead", acts.ahead});
  result.set("done", done);
  return result;
}

val in_place(const std::vector<double>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()));
}

// As many numbers as there are messages: that can be what no longer fits.
val messages_of(lab::Session& session) {
  val numbers = val::undefined();
  moving(session, [&] { numbers = in_place(session.messages()); });
  return numbers.isUndefined() ? in_place(session.messages()) : numbers;
}

val event_of(const lab::Session& session, sim::EventId id) {
  const lab::EventFacts event = session.event(id);
  return object(Field{"id", event.id}, Field{"at_ms", event.at_ms},
                Field{"clock_ms", event.clock_ms}, Field{"by", event.by}, Field{"type", event.type},
                Field{"committed", event.committed}, Field{"sku", event.sku},
                Field{"orderid", event.orderid}, Field{"ref", event.ref},
                Field{"batchref", event.batchref}, Field{"qty", event.qty},
                Field{"delta", event.delta}, Field{"eta", event.eta});
}

}  // namespace

EMSCRIPTEN_BINDINGS(cqrs_lab) {
  emscripten::function(
      "version", +[] { return std::string(CQRS_LAB_VERSION); });
  emscripten::function("open", &open_session);
  emscripten::function("open_link", &open_link);

  using lab::Session;
  emscripten::class_<Session>("Session")
      .smart_ptr<std::shared_ptr<Session>>("SessionHandle")
      .function("revision", &Session::revision)
      .function("title", &Session::title)
      .function("lesson", &Session::lesson)
      .function(
          "clock", +[](Session& session) { return to_js(session.clock()); })
      .function(
          "advance_to",
          +[](Session& session, double now) {
            moving(session, [&] { session.advance_to(time_from(now)); });
          })
      .function(
          "seek", +[](Session& session,
                      double now) { moving(session, [&] { session.seek(time_from(now)); }); })
      .function("step_forward", &move<&Session::step_forward>)
      .function("step_back", &move<&Session::step_back>)
      .function("step_entry_forward", &move<&Session::step_entry_forward>)
      .function("step_entry_back", &move<&Session::step_entry_back>)
      .function(
          "jump_forward", +[](Session& session) { return jump(session, &Session::jump_forward); })
      .function(
          "jump_back", +[](Session& session) { return jump(session, &Session::jump_back); })
      .function("reset", &move<&Session::reset>)
      .function(
          "act",
          +[](Session& session, const std::string& json) {
            return acting(session, [&] { return session.act(json); });
          })
      .function(
          "world",
          +[](const Session& session) {
            return object(Field{"controls", session.controls()},
                          Field{"presets", session.presets()},
                          Field{"can_undo", session.can_undo()});
          })
      .function(
          "set_control",
          +[](Session& session, const std::string& name, const std::string& typed) {
            return acting(session, [&] { return session.set_control(name, typed); });
          })
      .function(
          "choose_preset",
          +[](Session& session, const std::string& name) {
            return acting(session, [&] { return session.choose_preset(name); });
          })
      .function(
          "undo_change",
          +[](Session& session) { return acting(session, [&] { return session.undo_change(); }); })
      .function("with_replicas", &with_replicas)
      .function("acts", &acts_of)
      .function(
          "branches", +[](const Session& session) { return to_js(session.branch_facts()); })
      .function(
          "return_to_branch",
          +[](Session& session, std::uint32_t place) {
            moving(session, [&] { session.return_to_branch(place); });
          })
      .function("rename_branch", &Session::rename_branch)
      .function("remove_branch", &Session::remove_branch)
      .function(
          "messages", +[](Session& session) { return messages_of(session); })
      .function(
          "marks",
          +[](Session& session, double length, std::uint32_t width) {
            return in_place(session.marks(time_from(length), width));
          })
      .function(
          "event_types", +[](const Session&) { return to_js(lab::event_types()); })
      .function("event", &event_of)
      .function(
          "write_model", +[](const Session& session) { return to_js(session.write_model()); })
      .function(
          "replicas", +[](const Session& session) { return to_js(session.replicas()); })
      .function(
          "writer", +[](const Session& session) { return to_js(session.writer()); })
      .function(
          "customers", +[](const Session& session) { return to_js(session.customers()); })
      .function(
          "inspect",
          +[](Session& session, const std::string& thing) {
            return to_js(lab::inspect(session.sight(), thing));
          })
      .function(
          "raw_records",
          +[](Session& session, const std::string& thing) {
            return to_js(lab::raw_records(session.sight(), thing));
          })
      .function(
          "shelves", +[](Session& session) { return to_js(lab::shelves_of(session.sight())); })
      .function(
          "told", +[](Session& session) { return to_js(lab::told_last(session.sight())); })
      .function(
          "is_taken",
          +[](Session& session, const std::string& name) {
            return lab::is_taken_by_a_client(session.sight(), name);
          })
      .function(
          "settings", +[](const Session& session) { return parsed(session.settings_json()); })
      .function("scenario_json", &Session::scenario_json)
      .function("link_json", &link_json)
      .function("report_json", &Session::report_json);
}
