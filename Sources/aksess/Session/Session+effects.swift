import AccessModel
import Connectors
import FoundationEssentials
import App
import Terminal

extension Session {
  func perform(_ effect: Effect) {
    let mailbox = mailbox
    switch effect {
    case .quit: isOver = true
    case .redraw: if !console.isAway { display.redraw() }
    case .suspend: display.suspend()
    case .edit(let text, let path, let number): edit(text, path, number)
    case .run(let run, let number): start(run, number)
    case .dropEdited(let path): EditedTexts().remove(path)
    case .copy(let text): console.copy(text)
    case .use(let theme): display.use(theme)
    case .load(let number):
      begin(number, source.renewed)
    case .read(let change, let number):
      former = former ?? source
      source = source.changed(change)
      begin(number, source)
    case .watch(let watches):
      self.watches = watches
      if !watches {
        watching?.cancel()
        watching = nil
        retry?.cancel()
        retry = nil
      }
    case .cancelLoad:
      reading?.cancel()
      source = former ?? source
      former = nil
    case .cancelRest:
      // It is known until it has ended, so that what is read next waits for it.
      filling?.cancel()
    case .work(let work):
      works.start(work, mailbox)
    case .background(let work):
      works.start(work, priority: .utility, mailbox)
    case .askServer(let number, let question):
      if let server = (former ?? source).server { works.ask(number, question, server, mailbox) }
    case .answerCluster(let answer):
      awaited?.give(answer)
      awaited = nil
    case .cancelWork(let number):
      works.cancel(number)
    case .wait(let number):
      Task.detached(priority: .high) {
        try await Task.sleep(for: .milliseconds(150))
        mailbox.post(.event(.waited(number)))
      }
    case .write(let text, let path, let replacing):
      writes += 1
      Task.detached { mailbox.post(.wrote(Session.write(text, path, replacing))) }
    case .readState(let argument, let number):
      var common = common
      // A draft of the cluster that is shown is read of that, whatever the current context is.
      if case .cluster(let reader) = source { common.kubectl.context = reader.kubectl.context }
      works.read(StateReading(number: number, argument: argument, common: common), console.pace, mailbox)
    case .planFolder(let request): works.plan(request, mailbox)
    case .writeFolder(let plan, let number):
      writes += 1
      Task.detached { mailbox.post(.wrote(plan.written(number))) }
    case .keep(let step, let number): keep(step, number)
    case .holdDraft(let choice): hold(choice)
    case .rest(let number):
      Task.detached(priority: .high) {
        try await Task.sleep(for: .milliseconds(150))
        mailbox.post(.event(.rested(number)))
      }
    }
  }

  /// Begins to read in the place of what is being read, also of the rest of what is shown.
  private func begin(_ number: Int, _ source: DataSource) {
    reading = Reading(number, source, after: reading ?? filling, pace: console.pace, mailbox)
    filling = nil
  }

  private nonisolated static func write(
    _ text: String, _ path: String, _ replacing: ExistingFile?
  ) -> AppEvent {
    do throws(WriteFailure) {
      try OutputFile.write(text, to: HomeFolder.expanding(path), replacing: replacing)
      return .written(path: path)
    } catch {
      return error.existing.map { .exists(path: path, $0) } ?? .failed(error.message)
    }
  }
}
