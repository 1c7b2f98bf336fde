// The core as the page sees it: each call of web/src/core/contract.ts beside the one of
// lab::Session that answers it. Structs become objects with the same names; nothing is decided
// here. The lesson's module, which the page waits for, ends with this file; the lab's has
// sandbox_bindings.cpp too.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "calls.hpp"
#include "lab/answering_side.hpp"
#include "lab/link.hpp"
#include "lab/session.hpp"
#include "sandbox_bindings.hpp"
#include "stage_to_js.hpp"
#include "time_to_js.hpp"
#include "to_js.hpp"

namespace {

using emscripten::val;
using web::acting;
using web::Field;
using web::in_place;
using web::move;
using web::moving;
using web::object;
using web::refused;
using web::refusing;
using web::time_from;
using web::to_js;

val parsed(std::string_view json) {
  return val::global("JSON").call<val>("parse", std::string(json));
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

std::string link_json(const lab::Session& session, bool hashed) {
  return lab::write_link(session, hashed ? lab::Hashed::yes : lab::Hashed::no);
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

  using lab::Session;
  emscripten::class_<Session> session("Session");
  session.smart_ptr<std::shared_ptr<Session>>("SessionHandle")
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
      .function("reset", &move<&Session::reset>)
      .function(
          "act",
          +[](Session& session, const std::string& json) {
            return acting(session, [&] { return session.act(json); });
          })
      .function("acts", &acts_of)
      .function(
          "branches", +[](const Session& session) { return to_js(session.branch_facts()); })
      .function(
          "messages", +[](Session& session) { return messages_of(session); })
      .function(
          "event_types",
          +[](const Session& session) { return to_js(lab::event_types(session.script().names())); })
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
          "settings", +[](const Session& session) { return parsed(session.settings_json()); })
      .function(
          "answering_side",
          +[](const Session& session) {
            return std::string(lab::answering_side(session.world().settings));
          })
      .function("scenario_json", &Session::scenario_json)
      .function("link_json", &link_json);
#ifndef CQRS_LAB_LESSON
  web::bind_sandbox(session);
#endif
}
