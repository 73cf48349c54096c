// A bare Socket.IO server with the settings of ours that acknowledges what it gets: what the transport alone can do.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { serveClient: false, maxHttpBufferSize: 64 * 1024, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('echo', (body: unknown, ack: (reply: unknown) => void) => ack({ ok: true, body }));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(
    `Kuiskaaja serves release 0 on http://localhost:${(server.address() as AddressInfo).port}\n`,
  );
});
