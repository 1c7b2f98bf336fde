#include "numbers_to_js.hpp"

#include <cstddef>

#include "inspect_to_js.hpp"
#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

namespace {

// Numbers of their own, which stay when memory grows.
val numbers(const std::vector<double>& list) {
  return val(emscripten::typed_memory_view(list.size(), list.data())).call<val>("slice");
}

}  // namespace

static val to_js(const Spread& spread) {
  return object(Field{"count", spread.count}, Field{"p50_ms", spread.p50},
                Field{"p99_ms", spread.p99}, Field{"max_ms", spread.max});
}

static val to_js(const Share& share) {
  return object(Field{"count", share.count}, Field{"of", share.of},
                Field{"percent", share.percent});
}

static val to_js(const Answers& answers) {
  return object(Field{"stale", answers.stale}, Field{"age", answers.age},
                Field{"ageless", answers.ageless});
}

static val to_js(const ReplicaStaleness& replica) {
  return object(Field{"replica", replica.replica}, Field{"lag", replica.lag},
                Field{"not_yet", replica.not_yet}, Field{"lost", replica.lost},
                Field{"answers", replica.answers});
}

static val to_js(const CustomerStaleness& customer) {
  return object(Field{"name", customer.name}, Field{"answers", customer.answers},
                Field{"disappointed", customer.disappointed});
}

val to_js(const StalenessLook& look) {
  const StalenessNumbers& of = look.numbers;
  const StalenessCurves& curves = look.curves;
  val result =
      object(Field{"lag", of.lag}, Field{"answers", of.answers},
             Field{"disappointed", of.disappointed}, Field{"not_yet", of.not_yet},
             Field{"lost", of.lost}, Field{"visible_nowhere", of.visible_nowhere},
             Field{"replicas", of.replicas}, Field{"customers", of.customers},
             Field{"customers_in_all", of.customers_in_all}, Field{"counts_only", of.counts_only},
             Field{"lag_is_set", of.lag_is_set}, Field{"lag_changed", of.lag_changed},
             Field{"set_p50_ms", of.set_p50}, Field{"set_p99_ms", of.set_p99},
             Field{"upto_ms", curves.scale.upto}, Field{"ticks_ms", curves.scale.ticks},
             Field{"lag_beyond", curves.lag_beyond}, Field{"age_beyond", curves.age_beyond});
  result.set("lag_points", numbers(curves.lag_points));
  result.set("lag_bars", numbers(curves.lag_bars));
  result.set("age_points", numbers(curves.age_points));
  result.set("age_bars", numbers(curves.age_bars));
  return result;
}

static val to_js(const RowCause& cause) {
  return object(Field{"says", cause.says}, Field{"event", cause.event});
}

static val to_js(const BatchLine& line) {
  return object(Field{"orderid", line.orderid}, Field{"qty", line.qty});
}

static val to_js(const ComparedRow& row) {
  return object(Field{"name", row.name}, Field{"sku", row.sku}, Field{"qty", row.qty},
                Field{"write", row.write}, Field{"replica", row.replica},
                Field{"differs", row.differs}, Field{"causes", row.causes.listed},
                Field{"causes_more", row.causes.more}, Field{"lines", row.lines},
                Field{"lines_in_all", row.lines_in_all}, Field{"lines_more", row.lines_more});
}

val to_js(const Comparison& comparison) {
  return object(Field{"rows_in_all", comparison.rows_in_all},
                Field{"differing", comparison.differing}, Field{"matching", comparison.matching},
                Field{"from", comparison.from}, Field{"rows", comparison.rows});
}

static val to_js(const LogLine& line) {
  return object(Field{"place", line.place}, Field{"clock_ms", line.clock_ms},
                Field{"ahead", line.ahead}, Field{"trouble", line.trouble},
                Field{"kind", line.kind},
                Field{"side", log_side_words[static_cast<std::size_t>(line.side)]},
                Field{"by", line.by}, Field{"replica", line.replica}, Field{"event", line.event},
                Field{"says", line.says}, Field{"thing", line.thing});
}

val to_js(const LogPage& page) {
  return object(Field{"records", page.records}, Field{"matching", page.matching},
                Field{"before_now", page.before_now}, Field{"from", page.from},
                Field{"lines", page.lines});
}

static val to_js(const Figure& figure) {
  return object(Field{"name", figure.name}, Field{"n", figure.n}, Field{"is_ms", figure.is_ms});
}

static val to_js(const ReplicaFigures& replica) {
  return object(Field{"running", replica.running}, Field{"prefix", replica.prefix},
                Field{"highest", replica.highest}, Field{"missing", replica.missing},
                Field{"phantoms", replica.phantoms}, Field{"converged", replica.converged});
}

val to_js(const RunSummary& summary) {
  return object(Field{"title", summary.title}, Field{"seed", summary.seed},
                Field{"clock_ms", summary.clock_ms},
                Field{"events_committed", summary.events_committed}, Field{"reads", summary.reads},
                Field{"messages", summary.messages}, Field{"outcomes", summary.outcomes},
                Field{"violations", summary.violations}, Field{"replicas", summary.replicas},
                Field{"records", summary.records}, Field{"short_enough", summary.short_enough});
}

}  // namespace lab
