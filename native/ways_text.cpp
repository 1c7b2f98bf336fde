#include "ways_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text_table.hpp"

namespace native {
namespace {

using allocation::ways::all_ways;
using allocation::ways::Comparison;
using allocation::ways::Cost;
using allocation::ways::Counters;
using allocation::ways::Way;
using allocation::ways::WayMeasured;

constexpr std::size_t ways_count = all_ways.size();

std::string_view title_of(Way way) {
  switch (way) {
    case Way::repository:
      return "the repository, reused";
    case Way::orm_lazy:
      return "an ORM, lazily";
    case Way::orm_eager:
      return "an ORM, eagerly";
    case Way::hand_written_sql:
      return "hand-written SQL";
    case Way::view_table:
      return "a table for the view";
    case Way::event_store:
      return "a store kept by events";
  }
  return {};
}

std::string microseconds(double time_us) {
  const auto tenths = static_cast<std::int64_t>(std::lround(time_us * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " us";
}

std::string staleness(const WayMeasured& way) {
  if (way.stale_rows == 0) return "not stale";
  return counted(way.stale_rows, "row") + " wrong, until its event arrives";
}

std::int64_t objects(const Cost& cost) {
  return cost.aggregates + cost.batches + cost.lines;
}

// Ways below each other, and above them what the columns are if a row has none. Numbers are padded
// on the left, so that the digits of a column stand below each other.
std::string in_columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], width_of(row[i]));
  }
  TextTable table;
  std::size_t left = rows.size();
  for (const auto& cells : rows) {
    const bool heads = left-- > ways_count;
    std::vector<TextTable::Cell> row{
        {heads ? std::string() : std::string(title_of(all_ways[ways_count - 1 - left]))}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t padding = cells.size() == 1 ? 0 : widths[i] - width_of(cells[i]);
      row.push_back({std::string(padding, ' ') + cells[i]});
    }
    table.add_row(std::move(row));
  }
  return table.text(false);
}

std::string side_by_side(const Comparison& shop) {
  std::vector<std::vector<std::string>> rows{
      {"statements", "for 24 lines", "rows", "objects", "VM steps", "time"}};
  for (const WayMeasured& way : shop.ways) {
    rows.push_back({std::to_string(way.usual.engine.statements),
                    std::to_string(way.large.engine.statements),
                    std::to_string(way.usual.engine.rows), std::to_string(objects(way.usual)),
                    std::to_string(way.usual.engine.vm_steps), microseconds(way.time_us)});
  }
  return in_columns(rows);
}

std::string growth(std::span<const Comparison> sizes) {
  std::vector<std::vector<std::string>> rows(ways_count + 1);
  for (const Comparison& shop : sizes) {
    rows[0].push_back("at " + std::to_string(shop.orders));
    rows[0].push_back("time");
    for (std::size_t i = 0; i < ways_count; ++i) {
      rows[i + 1].push_back(std::to_string(shop.ways[i].usual.looked_at()));
      rows[i + 1].push_back(microseconds(shop.ways[i].time_us));
    }
  }
  return in_columns(rows);
}

std::vector<std::vector<std::string>> staleness_of(const Comparison& shop) {
  std::vector<std::vector<std::string>> rows;
  for (const WayMeasured& way : shop.ways)
    rows.push_back({staleness(way)});
  return rows;
}

std::string plans_of(const Comparison& shop) {
  std::string text;
  for (const allocation::ways::StatementPlan& plan : shop.plans) {
    text += "  " + std::string(name_of(plan.statement)) + ".sql\n";
    for (const std::string& step : plan.steps)
      text += "    " + step + "\n";
  }
  return text;
}

std::string steps(const Counters& counters) {
  return counted(counters.statements, "statement") + ", " + std::to_string(counters.vm_steps) +
         " VM steps";
}

void add(std::string& json, std::string_view key, std::int64_t value) {
  json += "\"" + std::string(key) + "\":" + std::to_string(value) + ",";
}

void add(std::string& json, std::string_view key, const Counters& counters) {
  json += "\"" + std::string(key) + "\":{";
  add(json, "statements", counters.statements);
  add(json, "rows", counters.rows);
  add(json, "vm_steps", counters.vm_steps);
  json.back() = '}';
  json += ',';
}

void add(std::string& json, std::string_view key, const Cost& cost) {
  add(json, key, cost.engine);
  json.erase(json.size() - 2);
  json += ',';
  add(json, "aggregates", cost.aggregates);
  add(json, "batches", cost.batches);
  add(json, "lines", cost.lines);
  json.back() = '}';
  json += ',';
}

std::int64_t nanoseconds(double time_us) {
  return std::lround(time_us * 1000);
}

void add(std::string& json, const WayMeasured& way) {
  json += "{\"way\":\"" + std::string(name_of(way.way)) + "\",";
  add(json, "usual", way.usual);
  add(json, "large", way.large);
  add(json, "time_ns", nanoseconds(way.time_us));
  add(json, "stale_rows", way.stale_rows);
  add(json, "stale_rows_delivered", way.stale_rows_delivered);
  json.back() = '}';
  json += ',';
}

void add(std::string& json, const Comparison& shop) {
  json += '{';
  add(json, "orders", shop.orders);
  add(json, "lines", shop.lines);
  add(json, "batches", shop.batches);
  add(json, "products", shop.products);
  json += "\"ways\":[";
  for (const WayMeasured& way : shop.ways)
    add(json, way);
  json.back() = ']';
  json += std::string(",\"agree\":") + (shop.agree ? "true" : "false") + ",";
  add(json, "allocate_tables", shop.allocate.tables);
  add(json, "allocate_view", shop.allocate.view);
  add(json, "rebuilt_events", shop.rebuilt_events);
  add(json, "rebuild_ns", nanoseconds(shop.rebuild_us));
  json.back() = '}';
  json += ',';
}

}  // namespace

std::string ways_text(std::span<const Comparison> sizes) {
  const Comparison& last = sizes.back();
  std::string text = "What is allocated to this order? Asked in a shop of " +
                     std::to_string(last.orders) + " orders: " + std::to_string(last.lines) +
                     " lines in " + std::to_string(last.batches) + " batches of " +
                     counted(last.products, "product") + ".\n\n" + side_by_side(last);
  text += "\nRight after a line was allocated\n" + in_columns(staleness_of(last));
  text += "\nRows and objects looked at, and time, as the orders grow\n" + growth(sizes);
  text += "\nHow SQLite finds the rows\n" + plans_of(last);
  text +=
      "\nWhat one Allocate costs the tables\n  without the view's: " + steps(last.allocate.tables);
  text += "\n  the view's table:   " + steps(last.allocate.view) + " more\n";
  text += "The store kept by events, made anew from " + counted(last.rebuilt_events, "event") +
          ": " + microseconds(last.rebuild_us) + "\n";
  if (last.agree) text += "All answers were the same.\n";
  return text;
}

std::string ways_json(std::span<const Comparison> sizes) {
  std::string json = "{\"format\":\"cqrs-lab-ways/1\",\"shops\":[";
  for (const Comparison& shop : sizes)
    add(json, shop);
  json.back() = ']';
  return json + "}\n";
}

}  // namespace native
