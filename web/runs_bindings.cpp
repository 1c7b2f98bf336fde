#include "runs_bindings.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/val.h>

#include "calls.hpp"
#include "inspect_to_js.hpp"
#include "lab/runs/found_run.hpp"
#include "lab/runs/many_runs.hpp"
#include "lab/runs/offer.hpp"
#include "lab/runs/smallest.hpp"
#include "scenario/writer.hpp"
#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

static val to_js(const Ages::Bar& bar) {
  return object(Field{"from_ms", bar.from}, Field{"to_ms", bar.to}, Field{"count", bar.count},
                Field{"of_highest", bar.of_highest});
}

static val to_js(const Ages& ages) {
  return object(Field{"count", ages.count()}, Field{"p50_ms", ages.percentile(50)},
                Field{"p90_ms", ages.percentile(90)}, Field{"p99_ms", ages.percentile(99)},
                Field{"oldest_ms", ages.oldest()}, Field{"bars", ages.bars()});
}

static val to_js(const Proportion& proportion) {
  return object(Field{"share", proportion.share}, Field{"low", proportion.low},
                Field{"high", proportion.high});
}

static val to_js(const Tally& tally) {
  val broken = val::array();
  for (std::uint32_t place = 0; place < promises; ++place) {
    const CountedRuns& counted = tally.broken(static_cast<Promise>(place));
    broken.set(place, object(Field{"promise", promise_words[place]}, Field{"runs", counted.runs()},
                             Field{"of_runs", proportion(counted.runs(), tally.finished())},
                             Field{"seeds", counted.first_seeds()}));
  }
  val figures = object(
      Field{"runs", tally.finished() + tally.stopped().runs()}, Field{"finished", tally.finished()},
      Field{"stopped", tally.stopped().runs()},
      Field{"stopped_seeds", tally.stopped().first_seeds()}, Field{"reads", tally.reads()},
      Field{"stale", tally.stale()}, Field{"of_reads", proportion(tally.stale(), tally.reads())},
      Field{"disappointed", tally.disappointed()}, Field{"dead_letters", tally.dead_letters()},
      Field{"ages", tally.ages()});
  figures.set("broken", broken);
  return figures;
}

static val to_js(const ManyRuns::Search& search) {
  return object(Field{"seed", search.seed}, Field{"tried", search.tried},
                Field{"stopped", search.stopped});
}

static val to_js(const Smallest::Progress& progress) {
  return object(Field{"tried", progress.tried}, Field{"actions", progress.actions},
                Field{"actions_first", progress.actions_first}, Field{"seed", progress.seed},
                Field{"done", progress.done});
}

}  // namespace lab

namespace web {
namespace {

using lab::ManyRuns;
using lab::Smallest;
using lab::Tally;

val copied(const std::vector<double>& numbers) {
  return in_place(numbers).call<val>("slice");
}

cqrs::Result<lab::Target, lab::Refusal> target_from(const val& target) {
  const auto text = [&](const char* field) { return target[field].as<std::string>(); };
  return lab::Target::of(text("promise"), text("by"), text("condition"));
}

val open_many_runs(const std::string& json) {
  return refusing([&]() -> val {
    auto opened = ManyRuns::open(json);
    if (!opened) return refused(opened.error());
    val result = object(Field{"ok", true});
    result.set("runs", val(std::make_shared<ManyRuns>(std::move(opened.value()))));
    return result;
  });
}

val seeds_from(const std::string& first, const std::string& count) {
  const auto seeds = lab::seeds_from(first, count);
  if (!seeds) return refused(seeds.error());
  const lab::Seeds& typed = seeds.value();
  return object(Field{"ok", true}, Field{"first", typed.first}, Field{"count", typed.count},
                Field{"last", typed.last});
}

val check_target(const val& target) {
  const auto known = target_from(target);
  return known ? object(Field{"ok", true}) : refused(known.error());
}

val found_run(const std::string& json, double seed, const val& target, double opens_at) {
  return refusing([&]() -> val {
    const auto known = target_from(target);
    if (!known) return refused(known.error());
    const auto found =
        lab::found_run(json, static_cast<std::uint64_t>(seed), known.value(), time_from(opens_at));
    if (!found) return refused(found.error());
    return object(Field{"ok", true}, Field{"link_json", found.value().link_json},
                  Field{"says", found.value().says});
  });
}

val search(ManyRuns& runs, const val& target, double first, double count) {
  const auto known = target_from(target);
  if (!known) return refused(known.error());
  return to_js(runs.search(known.value(), static_cast<std::uint64_t>(first),
                           static_cast<std::uint64_t>(count)));
}

val shrink(const ManyRuns& runs, const val& target, double seed) {
  return refusing([&]() -> val {
    const auto known = target_from(target);
    if (!known) return refused(known.error());
    auto shrink = runs.shrink(known.value(), static_cast<std::uint64_t>(seed));
    if (!shrink) return refused({"", "the run breaks nothing"});
    val result = object(Field{"ok", true});
    result.set("shrinking", val(std::make_shared<Smallest>(std::move(*shrink))));
    return result;
  });
}

val shrink_on(Smallest& shrink, std::uint32_t times) {
  while (times > 0 && shrink.step())
    --times;
  return to_js(shrink.progress());
}

std::string smallest_of(const Smallest& shrink) {
  return scenario::write_scenario(shrink.smallest().scenario, shrink.smallest().script);
}

void bind_session(emscripten::class_<lab::Session>& session) {
  session
      .function(
          "runs_offer",
          +[](const lab::Session& session) {
            const lab::Offer offer = lab::offer_of(session);
            return object(Field{"happens", offer.happens}, Field{"proposed", offer.proposed},
                          Field{"customers", offer.customers});
          })
      .function(
          "runs_of",
          +[](const lab::Session& session, const std::string& happens) {
            const lab::Runs runs = lab::runs_of(session, happens);
            return object(Field{"scenario_json", runs.scenario_json}, Field{"key", runs.key},
                          Field{"luck", runs.luck}, Field{"opens_at_ms", runs.opens_at});
          })
      .function("acts_mark", &lab::acts_mark);
}

}  // namespace

void bind_runs(emscripten::class_<lab::Session>& session) {
  bind_session(session);
  emscripten::function("open_many_runs", &open_many_runs);
  emscripten::function("seeds_from", &seeds_from);
  emscripten::function("check_target", &check_target);
  emscripten::function("found_run", &found_run);
  emscripten::function(
      "new_tally", +[] { return std::make_shared<Tally>(); });
  emscripten::function(
      "rarer_than_one_in", +[](double tries) {
        return static_cast<double>(lab::rarer_than_one_in(static_cast<std::uint64_t>(tries)));
      });
  emscripten::class_<ManyRuns>("ManyRuns")
      .smart_ptr<std::shared_ptr<ManyRuns>>("ManyRunsHandle")
      .function(
          "tally",
          +[](ManyRuns& runs, double first, double count) {
            return copied(
                runs.tally(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(count))
                    .numbers());
          })
      .function("search", &search)
      .function("shrink", &shrink);
  emscripten::class_<Tally>("Tally")
      .smart_ptr<std::shared_ptr<Tally>>("TallyHandle")
      .function(
          "merge",
          +[](Tally& tally, const val& numbers) {
            tally.merge(
                Tally::from_numbers(emscripten::convertJSArrayToNumberVector<double>(numbers)));
          })
      .function(
          "figures", +[](const Tally& tally) { return to_js(tally); });
  emscripten::class_<Smallest>("Shrinking")
      .smart_ptr<std::shared_ptr<Smallest>>("ShrinkingHandle")
      .function("step", &shrink_on)
      .function("scenario_json", &smallest_of);
}

}  // namespace web
