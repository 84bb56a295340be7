import AccessModel
import App
import BuiltIn
import Connectors
import Dispatch
import FoundationEssentials
import ScreenKit
import SystemPackage

/// Reads a state to compare with what is shown.
struct StateReading {
  let number: Int
  /// As `aksess diff` takes it.
  let argument: String
  /// What is the same for all sources.
  let common: ChosenSource

  /// Reads it; how far that has come is posted.
  func event(_ pace: Pace, _ mailbox: Mailbox) async -> AppEvent {
    do {
      return .stateRead(try await read(pace, mailbox))
    } catch {
      return .stateNotRead(number, "\(argument): \(StateReading.message(error))")
    }
  }

  private func read(_ pace: Pace, _ mailbox: Mailbox) async throws -> ComparedState {
    let side = try DiffSource(argument: HomeFolder.expanding(argument))
    if case .path(.standardInput) = side {
      throw CommandFailure(.usage, "standard input is not read while the screen is shown: name a folder or a file")
    }
    var notes: [String] = []
    let draft = try side.draft { notes.append($0) }
    let source = try side.source(common, draft) { notes.append($0) }
    let meter = WorkMeter(source.unit)
    let timer = Reading.timer(pace) { mailbox.post(.event(.readingState(number, meter.progress))) }
    defer { timer.cancel() }
    let reading = try await source.read(at: .now, meter: meter)
    notes += reading.notes
    let snapshot = try DiffSource.snapshot(of: reading, draft) { notes.append($0) }
    return ComparedState(number, title: side.title, snapshot, notes: notes)
  }

  private static func message(_ error: any Error) -> String {
    (error as? Problem)?.message ?? CommandFailure(of: error)?.message ?? "\(error)"
  }
}
