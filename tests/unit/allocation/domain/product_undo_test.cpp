#include <random>
#include <string>

#include <doctest/doctest.h>

#include "allocation/domain/product.hpp"
#include "support/stock.hpp"

namespace allocation::product_undo_test {
namespace {

using support::in_warehouse;
using support::in_words;
using support::today;
using support::tomorrow;

constexpr Sku clock_{0};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};

// One batch of 10, 6 of them sold to order 1; order 2 wants 7 and is unfulfilled.
Product busy_product() {
  Product product(clock_);
  REQUIRE(product.add_batch(batch_1, 10, tomorrow));
  REQUIRE(product.allocate({order_1, clock_, 6}));
  REQUIRE(product.allocate({order_2, clock_, 7}));
  product.accept();
  return product;
}

TEST_CASE("rolling back leaves a product as it was") {
  struct Case {
    std::string what;
    void (*stage)(Product&);
  };
  const Case cases[] = {
      {"nothing", [](Product&) {}},
      {"a new batch", [](Product& p) { (void)p.add_batch(batch_2, 5, in_warehouse); }},
      {"a line",
       [](Product& p) {
         (void)p.allocate({order_1, clock_, 4});
       }},
      {"a line out of stock",
       [](Product& p) {
         (void)p.allocate({order_1, clock_, 5});
       }},
      {"a batch that grows", [](Product& p) { (void)p.change_batch_quantity(batch_1, 30); }},
      {"a batch that shrinks under its line",
       [](Product& p) { (void)p.change_batch_quantity(batch_1, 1); }},
      {"an unfulfilled line that finds room",
       [](Product& p) {
         (void)p.add_batch(batch_2, 9, today);
         (void)p.allocate({order_2, clock_, 7});
       }},
      {"a line that moves to another batch",
       [](Product& p) {
         (void)p.add_batch(batch_2, 9, today);
         (void)p.change_batch_quantity(batch_1, 0);
         (void)p.allocate({order_1, clock_, 6});
       }},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Product product = busy_product();
    const std::string before = in_words(product);

    c.stage(product);
    product.roll_back();

    CHECK(in_words(product) == before);
    CHECK(product.new_events().empty());
    CHECK_FALSE(product.dirty());
  }
}

TEST_CASE("a line that was rolled back can be allocated again") {
  Product product = busy_product();
  REQUIRE(product.allocate({order_2, clock_, 4}));
  product.roll_back();

  const auto answer = product.allocate({order_2, clock_, 4});

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::ok);
  CHECK(product.allocated_to({order_2, clock_, 4}) == batch_1);
}

TEST_CASE("a batch that was sold out before a roll back sells again after it") {
  Product product = busy_product();
  REQUIRE(product.add_batch(batch_2, 4, in_warehouse));
  product.accept();
  REQUIRE(product.allocate({order_1, clock_, 4}));
  REQUIRE(product.allocate({order_2, clock_, 1}));
  product.roll_back();

  REQUIRE(product.allocate({order_1, clock_, 4}));

  CHECK(product.allocated_to({order_1, clock_, 4}) == batch_2);
}

// Does some of what can be done to a product; which, the generator decides. Two products that are
// alike are given the same by generators that are alike.
class Customers {
 public:
  explicit Customers(std::uint32_t seed) : chance_(seed) {}

  void do_something(Product& product) {
    switch (below(8)) {
      case 0:
        return add_batch(product);
      case 1:
      case 2:
        return change_quantity(product);
      default:
        (void)product.allocate({OrderId{below(100)}, clock_, one_to(4)});
    }
  }

 private:
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(chance_() % end); }
  Quantity one_to(std::uint32_t most) { return static_cast<Quantity>(below(most) + 1); }

  void add_batch(Product& product) {
    const auto ref = BatchRef{static_cast<std::uint32_t>(product.batches().size())};
    const std::optional<Eta> etas[] = {in_warehouse, today, tomorrow};
    const std::optional<Eta> eta = etas[below(3)];
    (void)product.add_batch(ref, one_to(5), eta);
  }
  void change_quantity(Product& product) {
    const BatchRef ref{below(20)};
    (void)product.change_batch_quantity(ref, one_to(6) - 1);
  }

  std::mt19937 chance_;
};

TEST_CASE("a product that staged things and rolled them back goes on like one that never did") {
  Product product(clock_);
  Product twin(clock_);
  Customers undecided(1);
  Customers of_product(2);
  Customers of_twin(2);

  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    for (int change = 0; change < 6; ++change)
      undecided.do_something(product);
    product.roll_back();
    REQUIRE(in_words(product) == in_words(twin));

    of_product.do_something(product);
    of_twin.do_something(twin);
    product.accept();
    twin.accept();
    REQUIRE(in_words(product) == in_words(twin));
  }
  CHECK(product.batches().size() > 20);
  CHECK_FALSE(product.unfulfilled().empty());
}

}  // namespace
}  // namespace allocation::product_undo_test
