#include "ways_bindings.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "allocation/ways/comparison.hpp"
#include "allocation/ways/growth.hpp"
#include "calls.hpp"
#include "js_runner.hpp"
#include "lab/link.hpp"
#include "lab/own_shop.hpp"
#include "to_js.hpp"

namespace allocation::ways {

using emscripten::val;
using web::Field;
using web::object;

static val to_js(const Cost& cost) {
  return object(Field{"statements", cost.engine.statements}, Field{"rows", cost.engine.rows},
                Field{"vm_steps", cost.engine.vm_steps}, Field{"aggregates", cost.aggregates},
                Field{"batches", cost.batches}, Field{"lines", cost.lines},
                Field{"looked_at", cost.looked_at()});
}

static val to_js(const AnswerRow& row) {
  return object(Field{"sku", row.sku}, Field{"qty", row.qty}, Field{"batchref", row.batchref});
}

static val to_js(const WayMeasured& way) {
  return object(Field{"way", name_of(way.way)}, Field{"cost", way.usual}, Field{"large", way.large},
                Field{"time_us", way.time_us}, Field{"stale_rows", way.stale_rows},
                Field{"grows", way.large.engine.statements > way.usual.engine.statements});
}

static val to_js(const Counters& counters) {
  return object(Field{"statements", counters.statements}, Field{"vm_steps", counters.vm_steps});
}

static val to_js(const StatementPlan& plan) {
  return object(Field{"statement", name_of(plan.statement)}, Field{"steps", plan.steps});
}

static val to_js(const GrowthBar& bar) {
  return object(Field{"looked_at", bar.looked_at}, Field{"time_us", bar.time_us},
                Field{"looked_at_length", bar.looked_at_length},
                Field{"time_length", bar.time_length});
}

static val to_js(const Comparison& shop) {
  return object(Field{"orders", shop.orders}, Field{"lines", shop.lines},
                Field{"batches", shop.batches}, Field{"products", shop.products},
                Field{"ways", shop.ways}, Field{"plans", shop.plans}, Field{"agree", shop.agree},
                Field{"allocate_tables", shop.allocate.tables},
                Field{"allocate_view", shop.allocate.view},
                Field{"rebuilt_events", shop.rebuilt_events}, Field{"rebuild_us", shop.rebuild_us});
}

}  // namespace allocation::ways

namespace lab {

static emscripten::val to_js(const OwnAnswer& answer) {
  using web::Field;
  return web::object(Field{"way", name_of(answer.way)}, Field{"rows", answer.rows},
                     Field{"cost", answer.cost}, Field{"time_us", answer.time_us},
                     Field{"stale_rows", answer.stale_rows});
}

}  // namespace lab

namespace web {
namespace {

using namespace allocation::ways;

double now_us() {
  return 1000 * val::global("performance").call<double>("now");
}

val refused_by(const SqlProblem& problem) {
  return refused({problem.statement, problem.message});
}

val done() {
  return object(Field{"ok", true});
}

// A shop that grows, and what it was measured to be at each size.
class WaysDesk {
 public:
  explicit WaysDesk(val engine) : runner_(std::move(engine)), shop_(runner_) {}

  val open() { return in_words(shop_.open()); }
  val grow_to(double orders) { return in_words(shop_.grow_to(static_cast<std::int64_t>(orders))); }
  val compare() {
    auto measured = allocation::ways::compare(shop_, now_us);
    if (!measured) return refused_by(measured.error());
    sizes_.push_back(std::move(measured.value()));
    val result = done();
    result.set("sizes", to_js(sizes_));
    result.set("growth", to_js(growth_of(sizes_)));
    return result;
  }

 private:
  static val in_words(const Saved& saved) { return saved ? done() : refused_by(saved.error()); }

  JsRunner runner_;
  GrowingShop shop_;
  std::vector<Comparison> sizes_;
};

// The run of a link, and one of its orders as each way answers.
val own_ways(const std::string& link, val engine, std::uint32_t order) {
  return refusing([&]() -> val {
    auto opened = lab::open_link(link);
    if (!opened) return refused({opened.error().pointer, opened.error().message});
    if (!lab::is_shop(opened.value().session->script().names()))
      return refused({"/file/domain", "expected a run of the shop, found another"});
    JsRunner runner(std::move(engine));
    lab::OwnShop shop(*opened.value().session, runner);
    if (const Saved filled = shop.open(); !filled) return refused_by(filled.error());
    const auto answers = shop.ask(order, now_us);
    if (!answers) return refused_by(answers.error());
    val result = done();
    result.set("orders", to_js(shop.orders()));
    result.set("ways", to_js(answers.value()));
    return result;
  });
}

}  // namespace

void bind_ways() {
  emscripten::class_<WaysDesk>("WaysDesk")
      .constructor<val>()
      .function("open", &WaysDesk::open)
      .function("grow_to", &WaysDesk::grow_to)
      .function("compare", &WaysDesk::compare);
  emscripten::function("own_ways", &own_ways);
}

}  // namespace web
