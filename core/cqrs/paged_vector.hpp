// A vector in pages that its copies share until one of them writes.
//
// Copying costs a pointer a page, whatever the pages hold; the first write to a shared page copies
// that page. This is what makes a whole world cheap to copy: a checkpoint shares with its
// neighbours everything that did not change between them.
//
//   PagedVector<Row> rows;
//   rows.push_back(row);
//   PagedVector<Row> checkpoint = rows;   // no row is copied
//   rows.edit(0).qty = 3;                 // one page is; the checkpoint says what it said
//
// Copying one object from two threads at once is not allowed (it marks the pages as shared);
// different objects may live in different threads.
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace cqrs {

// About 4 KiB a page: a smaller one makes copies dearer, a larger one the first write after.
template <class T>
inline constexpr std::size_t usual_page_items = std::bit_floor(sizeof(T) >= 512
                                                                   ? std::size_t{8}
                                                                   : std::size_t{4096} / sizeof(T));

template <class T, std::size_t page_items = usual_page_items<T>>
class PagedVector {
 public:
  PagedVector() = default;
  PagedVector(const PagedVector& other) : slots_(other.slots_), size_(other.size_) {
    share(slots_);
    share(other.slots_);
  }
  PagedVector(PagedVector&& other) noexcept
      : slots_(std::move(other.slots_)), size_(std::exchange(other.size_, 0)) {}
  PagedVector& operator=(const PagedVector& other) {
    PagedVector copy(other);
    swap(copy);
    return *this;
  }
  PagedVector& operator=(PagedVector&& other) noexcept {
    swap(other);
    return *this;
  }
  ~PagedVector() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  const T& operator[](std::size_t index) const {
    assert(index < size_);
    return (*slots_[index / page_items].page)[index % page_items];
  }
  [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

  // The element, to be written. The reference holds until the container is copied or grows.
  T& edit(std::size_t index) {
    assert(index < size_);
    Slot& slot = slots_[index / page_items];
    if (slot.shared) own(slot);
    return (*slot.page)[index % page_items];
  }

  void push_back(T value) {
    grow_to(size_ + 1);
    edit(size_ - 1) = std::move(value);
  }

  // Makes room up to `size` elements, new ones value-initialised; never shrinks.
  void grow_to(std::size_t size) {
    while (slots_.size() * page_items < size)
      slots_.push_back({std::make_shared<Page>(), false});
    if (size > size_) size_ = size;
  }

  void clear() {
    slots_.clear();
    size_ = 0;
  }

  // Bytes held in pages, the shared ones included.
  [[nodiscard]] std::size_t bytes() const { return slots_.size() * sizeof(Page); }

  // Calls `visit(address, bytes)` for every page, so that a holder of many copies can count what
  // they share once.
  template <class Visit>
  void each_page(Visit visit) const {
    for (const Slot& slot : slots_)
      visit(static_cast<const void*>(slot.page.get()), sizeof(Page));
  }

 private:
  using Page = std::array<T, page_items>;
  struct Slot {
    std::shared_ptr<Page> page;
    bool shared = false;
  };

  static void share(std::vector<Slot>& slots) {
    for (Slot& slot : slots)
      slot.shared = true;
  }
  static void own(Slot& slot) {
    if (slot.page.use_count() > 1) slot.page = std::make_shared<Page>(*slot.page);
    slot.shared = false;
  }
  void swap(PagedVector& other) noexcept {
    slots_.swap(other.slots_);
    std::swap(size_, other.size_);
  }

  // Mutable since being copied from marks the pages as shared.
  mutable std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace cqrs
