"""A bad line to a real API server: passes requests on over TLS, and does to them what a file says.

Arguments: a kubeconfig of the server that `apiserver/up` wrote, and a folder. In the folder it writes `kubeconfig`, by
which kubectl comes here as the same user, in a context named for its port; and `asked`, a line for each request: its
method and path. It obeys `rules` there, a rule a line: TIMES ACTION AMOUNT PATTERN. The first rule whose pattern is found in the path, and that was not
obeyed TIMES times since the file was written, says what is done:

late SECONDS     answers after so long
drip BYTES       sends so many bytes at a time, a hundred times a second
busy SECONDS     answers 429 with Retry-After
cut BYTES        breaks off after so many bytes of the answer
stall BYTES      says nothing more after so many bytes of the answer
expired 0        answers 410 to a list; to a watch an ERROR event, and its end
stopped 0        refuses all connections, and breaks off those there are, as long as the rule stands

It ends when the folder is gone.
"""

import os
import re
import select
import socket
import socketserver
import ssl
import sys
import threading
import time

config, folder = sys.argv[1:]
text = open(config).read()
host, port = re.search(r'server: "https://([^":]+):(\d+)"', text).groups()
pki = os.path.join(os.path.dirname(config), "pki")
trust = ssl.create_default_context(cafile=os.path.join(pki, "ca.crt"))
identity = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
identity.load_cert_chain(os.path.join(pki, "apiserver.crt"), os.path.join(pki, "apiserver.key"))

EXPIRED = (
    b'{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","reason":"Expired","code":410,'
    b'"message":"too old resource version"}'
)


def answer(status, body, *headers):
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines + ["Connection: close", "", ""]).encode() + body


class Rules:
    """What the file says, and how often it may still be obeyed."""

    def __init__(self):
        self.lock, self.stamp, self.rules = threading.Lock(), None, []

    def read(self):
        try:
            status = os.stat(os.path.join(folder, "rules"))
            if (status.st_ino, status.st_mtime_ns) == self.stamp:
                return
            with open(os.path.join(folder, "rules")) as file:
                self.rules = [line.split() for line in file]
            self.stamp = status.st_ino, status.st_mtime_ns
        except FileNotFoundError:
            pass

    def take(self, path):
        with self.lock:
            self.read()
            for rule in self.rules:
                times, action, amount, pattern = rule
                if int(times) > 0 and re.search(pattern, path):
                    rule[0] = int(times) - 1
                    return action, float(amount)
        return "pass", 0

    @property
    def stops(self):
        with self.lock:
            self.read()
            return any(rule[1] == "stopped" for rule in self.rules)


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            with identity.wrap_socket(self.request, server_side=True) as client:
                self.server.clients.add(client)
                try:
                    self.serve(client)
                finally:
                    self.server.clients.discard(client)
        except OSError:
            pass

    def serve(self, client):
        data = b""
        while b"\r\n\r\n" not in data:
            piece = client.recv(65536)
            if not piece:
                return
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        first, *headers = head.decode().split("\r\n")
        length = next((int(h.split(":")[1]) for h in headers if h.lower().startswith("content-length:")), 0)
        while len(body) < length:
            body += client.recv(65536)
        method, path, _ = first.split()
        asked.write(f"{method} {path}\n")
        action, amount = rules.take(path)
        if action == "late":
            time.sleep(amount)
        elif action == "busy":
            return client.sendall(answer("429 Too Many Requests", b"{}", f"Retry-After: {amount:.0f}"))
        elif action == "expired" and "watch=1" in path:
            return client.sendall(answer("200 OK", b'{"type":"ERROR","object":' + EXPIRED + b"}\n"))
        elif action == "expired":
            return client.sendall(answer("410 Gone", EXPIRED))
        kept = [h for h in headers if h.split(":")[0].lower() not in ("connection", "accept-encoding")]
        request = "\r\n".join([first, *kept, "Connection: close", "", ""]).encode() + body
        with socket.create_connection((host, int(port))) as plain, trust.wrap_socket(plain, server_hostname=host) as server:
            server.sendall(request)
            self.pass_on(server, client, action, int(amount))

    def pass_on(self, server, client, action, amount):
        sent = 0
        while True:
            ready = [server] if server.pending() else select.select([server, client], [], [])[0]
            if client in ready and not client.recv(65536):
                return
            if server not in ready:
                continue
            data = server.recv(amount if action == "drip" else 65536)
            if not data:
                return
            if action in ("cut", "stall"):
                data = data[: amount - sent]
            client.sendall(data)
            sent += len(data)
            if action == "drip":
                time.sleep(0.01)
            elif action == "cut" and sent >= amount:
                return
            elif action == "stall" and sent >= amount:
                client.recv(1)
                return


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    request_queue_size = 64

    def __init__(self, port):
        self.clients = set()
        super().__init__(("127.0.0.1", port), Handler)
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def handle_error(self, *_):
        pass

    def stop(self):
        self.shutdown()
        self.server_close()
        for client in list(self.clients):
            try:
                client.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


rules, asked = Rules(), open(os.path.join(folder, "asked"), "a", buffering=1)
server = Server(0)
own = server.server_address[1]
with open(os.path.join(folder, "kubeconfig.new"), "w") as file:
    context = f"line-{own}"
    text = text.replace(f"{host}:{port}", f"127.0.0.1:{own}").replace("current-context: test", f"current-context: {context}")
    file.write(text.replace("contexts: [{name: test,", f"contexts: [{{name: {context},"))
os.rename(os.path.join(folder, "kubeconfig.new"), os.path.join(folder, "kubeconfig"))
while os.path.isdir(folder):
    time.sleep(0.02)
    if server and rules.stops:
        server.stop()
        server = None
    elif not server and not rules.stops:
        server = Server(own)
