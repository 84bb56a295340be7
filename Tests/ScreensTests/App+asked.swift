import AccessModel

@testable import App

extension App {
  /// Like `update`, without the work that nobody waits for, which is nothing that an event asked for.
  mutating func asked(_ events: [AppEvent], now: Timestamp) -> [Effect] {
    update(events, now: now).filter { if case .background = $0 { false } else { true } }
  }
}
