// The three handlers (semantics section 3).
#include "write_model.hpp"

#include <algorithm>

namespace reference {
namespace {

Unit rejected(const std::string& reason) {
  Unit unit;
  unit.outcome = Outcome::rejected;
  unit.reason = reason;
  return unit;
}

Event line_event(EventType type, const Line& line, const std::string& batchref) {
  Event event;
  event.type = type;
  event.sku = line.sku;
  event.qty = line.qty;
  event.orderid = line.orderid;
  event.batch = batchref;
  return event;
}

// In stock first, then by eta; the stable sort leaves equal ones by creation.
std::vector<Batch*> in_order_of_preference(Product& product) {
  std::vector<Batch*> batches;
  for (Batch& batch : product.batches) {
    batches.push_back(&batch);
  }
  std::stable_sort(batches.begin(), batches.end(), [](const Batch* a, const Batch* b) {
    return a->eta < b->eta;
  });  // null before any date
  return batches;
}

bool is_allocated(const Product& product, const Line& line) {
  return std::any_of(product.batches.begin(), product.batches.end(), [&](const Batch& batch) {
    return std::find(batch.lines.begin(), batch.lines.end(), line) != batch.lines.end();
  });
}

Unit create_batch(const WriteModel& model, const CreateBatch& command) {
  if (command.qty < 1) {
    return rejected("InvalidQuantity");
  }
  const std::vector<Batch> all = batches_of(model);
  if (std::any_of(all.begin(), all.end(),
                  [&](const Batch& batch) { return batch.ref == command.ref; })) {
    return rejected("DuplicateBatch");
  }
  Unit unit;
  if (model.products.contains(command.sku)) {
    unit.product = model.products.at(command.sku);
  }
  unit.product.sku = command.sku;
  unit.product.batches.push_back(
      Batch{command.ref, command.sku, command.eta, command.qty, all.size() + 1, {}});
  Event event;
  event.type = EventType::BatchCreated;
  event.sku = command.sku;
  event.qty = command.qty;
  event.batch = command.ref;
  event.eta = command.eta;
  unit.raised.push_back(event);
  return unit;
}

Unit change_batch_quantity(const WriteModel& model, const ChangeBatchQuantity& command) {
  if (command.qty < 0) {
    return rejected("InvalidQuantity");
  }
  for (const auto& [sku, product] : model.products) {
    Unit unit;
    unit.product = product;
    for (Batch& batch : unit.product.batches) {
      if (batch.ref != command.ref) {
        continue;
      }
      if (batch.purchased == command.qty) {
        unit.outcome = Outcome::no_change;
        return unit;
      }
      Event changed;
      changed.type = EventType::BatchQuantityChanged;
      changed.sku = sku;
      changed.qty = command.qty;
      changed.batch = batch.ref;
      changed.delta = command.qty - batch.purchased;
      unit.raised.push_back(changed);
      batch.purchased = command.qty;
      while (batch.available() < 0) {
        unit.raised.push_back(line_event(EventType::Deallocated, batch.lines.back(), batch.ref));
        batch.lines.pop_back();
      }
      return unit;
    }
  }
  return rejected("UnknownBatch");
}

}  // namespace

std::int64_t Batch::available() const {
  std::int64_t left = purchased;
  for (const Line& line : lines) {
    left -= line.qty;
  }
  return left;
}

Unit allocate(const WriteModel& model, const Line& line) {
  if (line.qty < 1) {
    return rejected("InvalidQuantity");
  }
  if (!model.products.contains(line.sku)) {
    return rejected("InvalidSku");
  }
  Unit unit;
  unit.product = model.products.at(line.sku);
  if (is_allocated(unit.product, line)) {
    unit.outcome = Outcome::no_change;
    return unit;
  }
  for (Batch* batch : in_order_of_preference(unit.product)) {
    if (batch->available() >= line.qty) {
      batch->lines.push_back(line);
      unit.product.unfulfilled.erase(line);
      unit.raised.push_back(line_event(EventType::Allocated, line, batch->ref));
      return unit;
    }
  }
  unit.outcome = Outcome::out_of_stock;
  if (unit.product.unfulfilled.insert(line).second) {
    unit.raised.push_back(line_event(EventType::OutOfStock, line, ""));
  }
  return unit;
}

Unit handle(const WriteModel& model, const Command& command) {
  if (const auto* create = std::get_if<CreateBatch>(&command)) {
    return create_batch(model, *create);
  }
  if (const auto* order = std::get_if<Allocate>(&command)) {
    return allocate(model, Line{order->orderid, order->sku, order->qty});
  }
  return change_batch_quantity(model, std::get<ChangeBatchQuantity>(command));
}

std::vector<Batch> batches_of(const WriteModel& model) {
  std::vector<Batch> all;
  for (const auto& [sku, product] : model.products) {
    all.insert(all.end(), product.batches.begin(), product.batches.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Batch& a, const Batch& b) { return a.created < b.created; });
  return all;
}

}  // namespace reference
