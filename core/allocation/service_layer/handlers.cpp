#include "allocation/service_layer/handlers.hpp"

namespace allocation {
namespace {

Outcome rejected(Refusal reason) {
  return {Outcome::Kind::rejected, reason};
}

// What the product said, if the commit that follows succeeds.
Outcome commit(UnitOfWork& uow, const cqrs::Result<Accepted, Refusal>& answer) {
  if (!answer) return rejected(answer.error());
  if (!uow.commit()) return {Outcome::Kind::failed, std::nullopt};
  switch (answer.value()) {
    case Accepted::ok:
      return {Outcome::Kind::ok, std::nullopt};
    case Accepted::no_change:
      return {Outcome::Kind::no_change, std::nullopt};
    case Accepted::out_of_stock:
      return {Outcome::Kind::out_of_stock, std::nullopt};
  }
  return {};
}

}  // namespace

Outcome create_batch(const CreateBatch& command, Units& units) {
  if (!has_valid_quantity(command)) return rejected(Refusal::InvalidQuantity);
  if (units.repository().sku_of(command.ref)) return rejected(Refusal::DuplicateBatch);
  UnitOfWork uow = units.begin();
  Product* product = uow.get(command.sku);
  if (product == nullptr) product = &uow.add(command.sku);
  return commit(uow, product->add_batch(command.ref, command.qty, command.eta));
}

Outcome allocate(const Allocate& command, Units& units) {
  if (!has_valid_quantity(command)) return rejected(Refusal::InvalidQuantity);
  UnitOfWork uow = units.begin();
  Product* product = uow.get(command.sku);
  if (product == nullptr) return rejected(Refusal::InvalidSku);
  return commit(uow, product->allocate({command.orderid, command.sku, command.qty}));
}

Outcome change_batch_quantity(const ChangeBatchQuantity& command, Units& units) {
  if (!has_valid_quantity(command)) return rejected(Refusal::InvalidQuantity);
  const std::optional<Sku> sku = units.repository().sku_of(command.ref);
  if (!sku) return rejected(Refusal::UnknownBatch);
  UnitOfWork uow = units.begin();
  return commit(uow, uow.get(*sku)->change_batch_quantity(command.ref, command.qty));
}

cqrs::EventResult reallocate(const Deallocated& event, Units& units) {
  const Outcome outcome = allocate({event.line.orderid, event.line.sku, event.line.qty}, units);
  return outcome.kind == Outcome::Kind::failed ? cqrs::EventResult::failed
                                               : cqrs::EventResult::handled;
}

}  // namespace allocation
