import AccessModel
import App
import Connectors
import Glibc

extension Session {
  /// Opens a text in the user's editor. The loop goes on meanwhile, without the keyboard and the screen.
  func edit(_ text: String, _ path: String?, _ number: Int) {
    let mailbox = mailbox
    func refuse(_ problem: String) {
      mailbox.post(.event(.edited(number, EditedFile(text: nil, path: path, problem: problem))))
    }
    if let obstacle = display.obstacleToLending { return refuse("\(obstacle): o saves the manifest") }
    guard let editor = Editor() else { return refuse("there is no editor: set EDITOR to the command that starts one") }
    let texts = EditedTexts()
    let file: String
    do throws(DraftFailure) {
      file = try texts.write(text, to: path)
    } catch {
      return refuse(error.message)
    }
    console.setAway(true)
    Task.detached { mailbox.post(.editorEnded(number, await Session.edited(file, editor, texts))) }
  }

  private nonisolated static func edited(_ path: String, _ editor: Editor, _ texts: EditedTexts) async -> EditedFile {
    let problem = await editor.run(on: path)
    do {
      return EditedFile(text: try texts.read(path), path: path, problem: problem)
    } catch {
      return EditedFile(text: nil, path: path, problem: problem ?? error.message)
    }
  }

  /// Takes the terminal back, whose size may have changed.
  func takeBack() {
    console.setAway(false)
    mailbox.post(.signal(SIGWINCH))
  }
}
