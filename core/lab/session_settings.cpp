// How the world of a watched run is changed by hand.
#include <cstdlib>
#include <variant>

#include "lab/session.hpp"
#include "scenario/input_error.hpp"
#include "scenario/json_text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace lab {

cqrs::Result<cqrs::Done, Refusal> Session::set_control(std::string_view name,
                                                       const std::string& typed) {
  const auto change = change_of(world().settings, name, typed);
  if (!change) return change.error();
  return act(change.value());
}

cqrs::Result<cqrs::Done, Refusal> Session::choose_preset(std::string_view name) {
  const std::string change = change_to_preset(world().settings, name);
  if (change.empty()) return cqrs::Done{};
  return act(change);
}

cqrs::Result<cqrs::Done, Refusal> Session::undo_change() {
  const Act* last = person_.to_undo();
  if (last == nullptr) return cqrs::Done{};
  // Acting may move the acts.
  const std::string undo = last->undo;
  return act(undo, last->number);
}

sim::Settings Session::chosen_settings() const {
  sim::Settings chosen = scenario_.settings;
  for (std::size_t place = 0; place < person_.done(); ++place) {
    const auto* change = std::get_if<sim::ChangeSettings>(&person_.acts()[place].action.deed);
    if (change != nullptr) (**change).apply_to(chosen);
  }
  return chosen;
}

cqrs::Result<std::string, Refusal> Session::with_replicas(const std::string& typed) const {
  const auto fits = change_of(world().settings, "replicas", typed);
  if (!fits) return fits.error();
  // Names cannot be copied, so the script goes by way of its text.
  auto file = scenario::read_scenario(scenario_json());
  if (!file) return Refusal{"replicas", scenario::sentence(file.error())};
  auto& [about, script] = file.value();
  script.cut(person_.file_size());
  about.settings = world().settings;
  about.settings.replicas = static_cast<std::uint8_t>(std::strtod(typed.c_str(), nullptr));
  std::string lesson = R"({"format": "cqrs-lab-lesson/1", "name": "again", "opens_at_ms": )";
  scenario::append_whole(lesson, opening_.at);
  lesson += R"(, "steps": [], "scenario": )" + scenario::write_scenario(about, script) + "}";
  // The file's actions may speak of a replica that there would not be.
  const auto opened = open(lesson);
  if (!opened) {
    return Refusal{"replicas",
                   opened.error().message + " at " + opened.error().pointer + " of the file"};
  }
  return lesson;
}

}  // namespace lab
