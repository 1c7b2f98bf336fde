#include "diagrams.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "lab/diagram.hpp"
#include "lab/session.hpp"

namespace bench {
namespace {

constexpr int looks = 20;

std::string shop(std::uint32_t orders) {
  const std::string each = R"("every": 200, "times": )" + std::to_string(orders) +
                           R"(, "by": ["ann", "bob", "cid", "dan", "eve"], )";
  return R"({"format": "cqrs-lab/1", "seed": 7,
             "settings": {"replicas": 2, "drop": 0.02, "duplicate": 0.02, "delivery": "unordered",
                          "lag": {"exponential": 800}},
             "actions": [
               {"at": 0, "by": "warehouse", "command": "CreateBatch", "ref": "b", "sku": "LAMP",
                "qty": 1000000},
               {"at": 1000, )" +
         each + R"("command": "Allocate", "orderid": "o-{n}", "sku": "LAMP", "qty": 1},
               {"at": 1100, )" +
         each + R"("query": "availability", "sku": "LAMP"}]})";
}

template <class Work>
double milliseconds(Work work) {
  const auto started = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started)
      .count();
}

}  // namespace

DrawnDiagram draw_diagram(std::uint32_t orders) {
  const auto session = std::move(lab::Session::open(shop(orders)).value());
  const sim::Ms end = 10'000 + sim::Ms{200} * orders;
  session->seek(end);
  const lab::DiagramWindow window{.from = 0, .to = end, .width_px = 1200};
  DrawnDiagram drawn;
  const auto show = [&] {
    drawn.strokes =
        lab::show_diagram(*session, window, "").strokes.size() / lab::StrokeFields::stride;
  };
  drawn.first_ms = milliseconds(show);
  drawn.again_ms = milliseconds(show);
  for (int look = 2; look < looks; ++look)
    drawn.again_ms = std::min(drawn.again_ms, milliseconds(show));
  const cqrs::PagedVector<sim::TraceRecord>& trace = session->world().trace;
  drawn.records = trace.size();
  for (std::size_t place = 0; place < trace.size(); ++place)
    drawn.messages += trace[place].kind == sim::TraceKind::sent ? 1 : 0;
  return drawn;
}

}  // namespace bench
