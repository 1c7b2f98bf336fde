#include "lesson_bindings.hpp"

#include <memory>
#include <string>

#include <emscripten/bind.h>

#include "calls.hpp"
#include "lab/lesson_desk.hpp"
#include "lab/session.hpp"
#include "scenario/seen_by_conditions.hpp"
#include "to_js.hpp"

namespace lab {

using web::Field;
using web::object;

static emscripten::val to_js(const NamedFigure& figure) {
  return object(Field{"name", figure.name}, Field{"text", figure.text});
}

static emscripten::val to_js(const Verdict& verdict) {
  return object(Field{"reached", verdict.reached}, Field{"in_price", verdict.in_price},
                Field{"first_miss", verdict.first_miss});
}

static emscripten::val to_js(const TimedAct& act) {
  return object(Field{"at_ms", act.at_ms}, Field{"json", act.json});
}

static emscripten::val to_js(const TimedActs& acts) {
  return object(Field{"acts", acts.acts}, Field{"done_at_ms", acts.done_at_ms});
}

}  // namespace lab

namespace web {
namespace {

using lab::LessonDesk;
using lab::Session;

val open_lesson(const std::string& json) {
  return refusing([&]() -> val {
    auto opened = LessonDesk::open(json);
    if (!opened) return refused(opened.error());
    val result = object(Field{"ok", true});
    result.set("desk", val(std::make_shared<LessonDesk>(std::move(opened.value()))));
    return result;
  });
}

template <auto Method>
val begin(const LessonDesk& desk, const std::string& what) {
  auto run = (desk.*Method)(what);
  return run ? val(std::make_shared<lab::SideRun>(std::move(*run))) : val::null();
}

std::string seen_now(const Session& session) {
  return scenario::seen_by_conditions({session.report_json(), {}}, session.world());
}

}  // namespace

void bind_lessons() {
  emscripten::function("open_lesson", &open_lesson);
  emscripten::function("seen_now", &seen_now);
  emscripten::class_<lab::SideRun>("SideRun")
      .smart_ptr<std::shared_ptr<lab::SideRun>>("SideRunHandle")
      .function("on", &lab::SideRun::on)
      .function("part", &lab::SideRun::part)
      .function("seen", &lab::SideRun::seen);
  emscripten::class_<LessonDesk>("LessonDesk")
      .smart_ptr<std::shared_ptr<LessonDesk>>("LessonDeskHandle")
      .function(
          "right_options",
          +[](const LessonDesk& desk, const std::string& step, const std::string& seen) {
            return to_js(desk.right_options(step, seen));
          })
      .function(
          "figures", +[](const LessonDesk& desk, const std::string& step,
                         const std::string& seen) { return to_js(desk.figures(step, seen)); })
      .function(
          "is_done", +[](const LessonDesk& desk, const std::string& step,
                         const std::string& seen) { return desk.is_done(step, seen); })
      .function("begin_aside", &begin<&LessonDesk::begin_aside>)
      .function("begin_way", &begin<&LessonDesk::begin_way>)
      .function("begin_changed", &begin<&LessonDesk::begin_changed>)
      .function(
          "verdict", +[](const LessonDesk& desk,
                         const std::string& seen) { return to_js(desk.verdict(seen)); })
      .function(
          "change_to_world_of",
          +[](const LessonDesk& desk, const Session& session) {
            return desk.change_to_world_of(session);
          })
      .function(
          "acts_of_way", +[](const LessonDesk& desk,
                             const std::string& way) { return to_js(desk.acts_of_way(way)); })
      .function(
          "acts_in_world_of",
          +[](const LessonDesk& desk, const Session& session) {
            return to_js(desk.acts_under(session.chosen_settings()));
          })
      .function(
          "way_like",
          +[](const LessonDesk& desk, const Session& session) {
            return desk.way_like(session.chosen_settings());
          })
      .function(
          "judge_world",
          +[](const LessonDesk& desk, const Session& session) {
            return to_js(desk.judge(session.chosen_settings()));
          })
      .function(
          "judge_way",
          +[](const LessonDesk& desk, const std::string& way) { return to_js(desk.judge(way)); });
}

}  // namespace web
