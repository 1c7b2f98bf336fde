#include "allocation/adapters/in_memory_repository.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "allocation/adapters/in_memory_unit_of_work.hpp"
#include "support/stock.hpp"

namespace allocation::in_memory_repository_test {
namespace {

using support::in_warehouse;
using support::in_words;

constexpr Sku lamp{2};
constexpr Sku desk{5};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};
constexpr OrderId order_1{1};

void add_batch(InMemoryRepository& products, BatchRef ref, Sku sku) {
  Units units(products);
  UnitOfWork uow = units.begin();
  Product* product = uow.get(sku);
  if (product == nullptr) product = &uow.add(sku);
  REQUIRE(product->add_batch(ref, 10, in_warehouse));
  REQUIRE(uow.commit());
}

TEST_CASE("a product is found by its sku, and no other") {
  InMemoryRepository products;

  add_batch(products, batch_1, lamp);

  REQUIRE(products.find(lamp) != nullptr);
  CHECK(products.find(lamp)->sku() == lamp);
  CHECK(products.look(lamp) == products.find(lamp));
  CHECK(products.find(Sku{0}) == nullptr);
  CHECK(products.look(desk) == nullptr);
}

TEST_CASE("the sku of a batch is found by its reference once it is committed") {
  InMemoryRepository products;
  Units units(products);
  {
    UnitOfWork uow = units.begin();
    REQUIRE(uow.add(lamp).add_batch(batch_1, 10, in_warehouse));
    CHECK_FALSE(products.sku_of(batch_1));
  }
  CHECK_FALSE(products.sku_of(batch_1));

  add_batch(products, batch_2, desk);

  CHECK(products.sku_of(batch_2) == desk);
  CHECK_FALSE(products.sku_of(batch_1));
}

TEST_CASE("batches are listed by creation, over all products") {
  InMemoryRepository products;

  add_batch(products, batch_2, lamp);
  add_batch(products, BatchRef{0}, desk);
  add_batch(products, batch_1, lamp);

  REQUIRE(products.batches().size() == 3);
  CHECK(products.batches()[0] == batch_2);
  CHECK(products.batches()[1] == BatchRef{0});
  CHECK(products.batches()[2] == batch_1);
}

TEST_CASE("batches of two products created in one unit of work are each found under their own") {
  InMemoryRepository products;
  Units units(products);

  UnitOfWork uow = units.begin();
  REQUIRE(uow.add(lamp).add_batch(batch_1, 10, in_warehouse));
  REQUIRE(uow.add(desk).add_batch(batch_2, 10, in_warehouse));
  REQUIRE(uow.commit());

  CHECK(products.sku_of(batch_1) == lamp);
  CHECK(products.sku_of(batch_2) == desk);
  CHECK(products.batches().size() == 2);
}

TEST_CASE("a copy of the repository goes on by itself") {
  InMemoryRepository products;
  add_batch(products, batch_1, lamp);
  InMemoryRepository copy = products;
  const std::string before = in_words(*copy.look(lamp));

  REQUIRE(products.find(lamp)->allocate({order_1, lamp, 3}));
  products.find(lamp)->accept();
  add_batch(products, batch_2, desk);

  CHECK(in_words(*copy.look(lamp)) == before);
  CHECK(copy.look(desk) == nullptr);
  CHECK_FALSE(copy.sku_of(batch_2));
}

}  // namespace
}  // namespace allocation::in_memory_repository_test
