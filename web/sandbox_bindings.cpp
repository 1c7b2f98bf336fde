#include "sandbox_bindings.hpp"

#include <memory>
#include <string>

#include <emscripten/val.h>

#include "calls.hpp"
#include "code_bindings.hpp"
#include "diagram_bindings.hpp"
#include "inspect_to_js.hpp"
#include "lab/inspect/inspect.hpp"
#include "lab/instruments.hpp"
#include "lab/lanes.hpp"
#include "lab/link.hpp"
#include "lesson_bindings.hpp"
#include "numbers_bindings.hpp"
#include "runs_bindings.hpp"
#include "time_to_js.hpp"
#include "to_js.hpp"
#include "tracker_bindings.hpp"
#include "two_worlds_bindings.hpp"
#include "ways_bindings.hpp"
#include "world_to_js.hpp"

namespace web {
namespace {

using lab::Session;

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

// `event` 0: none is looked at.
val lanes(Session& session, double pitch, std::uint32_t places, std::uint32_t event,
          std::uint32_t replica, std::uint32_t attempt, std::uint32_t copy) {
  lab::LaneView view{.pitch = pitch, .places = places};
  if (event != 0)
    view.looked_at =
        lab::MessageName{event, static_cast<std::uint8_t>(replica), attempt, copy != 0};
  moving(session, [&] { lab::show_lanes(session.world(), view, session.instruments().lanes); });
  return in_place(session.instruments().lanes);
}

}  // namespace

void bind_sandbox(emscripten::class_<Session>& session) {
  emscripten::function("open_link", &open_link);
  bind_code(session);
  bind_runs(session);
  bind_lessons();
  session
      .function(
          "jump_forward", +[](Session& session) { return jump(session, &Session::jump_forward); })
      .function(
          "jump_back", +[](Session& session) { return jump(session, &Session::jump_back); })
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
      .function(
          "return_to_branch",
          +[](Session& session, std::uint32_t place) {
            moving(session, [&] { session.return_to_branch(place); });
          })
      .function("rename_branch", &Session::rename_branch)
      .function("remove_branch", &Session::remove_branch)
      .function(
          "marks",
          +[](Session& session, double length, std::uint32_t width) {
            return in_place(session.marks(time_from(length), width));
          })
      .function("lanes", &lanes)
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
      .function("report_json", &Session::report_json);
  bind_diagram(session);
  bind_numbers(session);
  bind_tracker(session);
  bind_two_worlds();
  bind_ways();
}

}  // namespace web
