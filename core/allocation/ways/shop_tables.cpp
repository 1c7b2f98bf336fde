#include "allocation/ways/shop_tables.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace allocation::ways {
namespace {

constexpr cqrs::Done done;

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

Sku sku_of(const Event& event) {
  return std::visit(Match{[](const BatchCreated& created) { return created.sku; },
                          [](const Allocated& allocated) { return allocated.line.sku; },
                          [](const OutOfStock& missed) { return missed.line.sku; },
                          [](const BatchQuantityChanged& changed) { return changed.sku; },
                          [](const Deallocated& taken) { return taken.line.sku; }},
                    event);
}

Value date_of(const std::optional<Eta>& eta) {
  return eta ? Value(std::int64_t{eta->yyyymmdd}) : Value();
}

}  // namespace

Saved ShopTables::run(Statement statement, std::initializer_list<Value> values) {
  const std::span<const Value> given(values.begin(), values.size());
  if (filling_) return database_.run_later(statement, given);
  const auto ran = database_.run(statement, given);
  if (!ran) return ran.error();
  return done;
}

Saved ShopTables::create() {
  return database_.run_script(schema_sql());
}

Saved ShopTables::begin_filling() {
  filling_ = true;
  return run(Statement::begin, {});
}

Saved ShopTables::end_filling() {
  filling_ = false;
  return run(Statement::commit, {});
}

Saved ShopTables::save(std::span<const Event> events) {
  cost_ = {};
  const Counters before = database_.counters();
  if (!filling_) {
    if (auto begun = run(Statement::begin, {}); !begun) return begun;
  }
  Saved saved = keep(events, 1);
  if (!filling_) {
    const Saved ended = run(saved ? Statement::commit : Statement::roll_back, {});
    if (saved) saved = ended;
  }
  cost_.tables = database_.counters() - before - cost_.view;
  return saved;
}

Saved ShopTables::keep(std::span<const Event> events, std::int64_t versions) {
  if (!events.empty()) {
    // A unit of work changes one product.
    if (auto saved = run(Statement::save_product, {labels_.sku(sku_of(events.front())), versions});
        !saved)
      return saved;
  }
  for (const Event& event : events) {
    if (auto kept = keep_tables(event); !kept) return kept;
    const Counters before = database_.counters();
    if (auto kept = keep_view(event); !kept) return kept;
    cost_.view = cost_.view + (database_.counters() - before);
  }
  return done;
}

Saved ShopTables::keep_tables(const Event& event) {
  const auto with_line = [&](const OrderLine& line, auto then) -> Saved {
    return then(Value(labels_.order(line.orderid)), Value(labels_.sku(line.sku)),
                Value(std::int64_t{line.qty}));
  };
  return std::visit(
      Match{[&](const BatchCreated& created) {
              return run(Statement::insert_batch,
                         {labels_.batch(created.ref), labels_.sku(created.sku),
                          std::int64_t{created.qty}, date_of(created.eta)});
            },
            [&](const BatchQuantityChanged& changed) {
              return run(Statement::change_batch_quantity,
                         {labels_.batch(changed.ref), std::int64_t{changed.qty}});
            },
            [&](const Allocated& allocated) {
              return with_line(allocated.line, [&](auto orderid, auto sku, auto qty) {
                if (auto kept = run(Statement::insert_line, {orderid, sku, qty}); !kept)
                  return kept;
                return run(Statement::insert_allocation,
                           {orderid, sku, qty, labels_.batch(allocated.batchref)});
              });
            },
            [&](const OutOfStock& missed) {
              return with_line(missed.line, [&](auto orderid, auto sku, auto qty) {
                return run(Statement::insert_line, {orderid, sku, qty});
              });
            },
            [&](const Deallocated& taken) {
              return with_line(taken.line, [&](auto orderid, auto sku, auto qty) {
                if (auto kept = run(Statement::delete_allocation, {orderid, sku, qty}); !kept)
                  return kept;
                return run(Statement::delete_line, {orderid, sku, qty});
              });
            }},
      event);
}

// As project_by_line keeps the read model: a row for each line, without a batch if it is out of
// stock.
Saved ShopTables::keep_view(const Event& event) {
  const auto set = [&](const OrderLine& line, Value batchref) {
    return run(Statement::set_view_row, {labels_.order(line.orderid), labels_.sku(line.sku),
                                         std::int64_t{line.qty}, std::move(batchref)});
  };
  if (const auto* allocated = std::get_if<Allocated>(&event))
    return set(allocated->line, labels_.batch(allocated->batchref));
  if (const auto* missed = std::get_if<OutOfStock>(&event)) return set(missed->line, Value());
  if (const auto* taken = std::get_if<Deallocated>(&event)) {
    return run(Statement::delete_view_row,
               {labels_.order(taken->line.orderid), labels_.sku(taken->line.sku),
                std::int64_t{taken->line.qty}});
  }
  return done;
}

Saved ShopTables::copy(const InMemoryRepository& products) {
  if (auto begun = begin_filling(); !begun) return begun;
  std::vector<Event> events;
  for (std::uint32_t sku = 0; sku < products.skus(); ++sku) {
    const Product* product = products.look(Sku{sku});
    if (product == nullptr) continue;
    events.clear();
    for (const Batch& batch : product->batches()) {
      events.emplace_back(
          BatchCreated{batch.reference(), batch.sku(), batch.purchased_quantity(), batch.eta()});
      for (const OrderLine& line : batch.allocations())
        events.emplace_back(Allocated{line, batch.reference()});
    }
    for (const OrderLine& line : product->unfulfilled())
      events.emplace_back(OutOfStock{line});
    if (auto kept = keep(events, product->version()); !kept) return kept;
  }
  return end_filling();
}

}  // namespace allocation::ways
