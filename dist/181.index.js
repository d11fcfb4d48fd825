export const id = 181;
export const ids = [181];
export const modules = {

/***/ 63181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seal: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/execute/staging/access-times.ts



/** By the number of the file system. */
const kept = new Map();
/**
 * Whether anything of a private copy was read, by whatever program in whatever way: staging sets the times of access to
 * 0, and reading sets them. Undefined where that cannot be known: the file system keeps no such times, nothing of it can
 * be read (no files, or only empty ones), or it is only linked. `folder`: an existing one of ours on the same disk.
 */
function wasRead(path, folder) {
    try {
        const read = look(path);
        return read !== false || keepsAccessTimes(folder) ? read : undefined;
    }
    catch {
        // The script has removed or locked it: it has had to do with it.
        return undefined;
    }
}
/** True as soon as one file was read; false if there are only others; undefined if there is none. */
function look(path) {
    const stats = (0,external_node_fs_.lstatSync)(path);
    if (stats.isFile())
        return stats.size === 0 && stats.atimeMs === 0 ? undefined : stats.atimeMs !== 0;
    if (!stats.isDirectory())
        return undefined;
    let found;
    const entries = (0,external_node_fs_.opendirSync)(path);
    try {
        for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
            const one = look((0,external_node_path_.join)(path, entry.name));
            if (one === true)
                return true;
            found ??= one;
        }
    }
    finally {
        entries.closeSync();
    }
    return found;
}
/** Tried once for each file system: some are mounted without times of access, some copy without reading. */
function keepsAccessTimes(folder) {
    const { dev } = (0,external_node_fs_.statSync)(folder);
    const known = kept.get(dev);
    if (known !== undefined)
        return known;
    const found = tryOut(folder);
    kept.set(dev, found);
    return found;
}
function tryOut(folder) {
    let own;
    try {
        own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, '.access-'));
        const file = (0,external_node_path_.join)(own, 'file');
        (0,external_node_fs_.writeFileSync)(file, 'x');
        const isSeen = (read) => {
            (0,external_node_fs_.utimesSync)(file, 0, new Date());
            read();
            return (0,external_node_fs_.statSync)(file).atimeMs !== 0;
        };
        return isSeen(() => (0,external_node_fs_.readFileSync)(file)) && isSeen(() => cloneOrRead(file, (0,external_node_path_.join)(own ?? '', 'clone')));
    }
    catch {
        return false;
    }
    finally {
        if (own !== undefined)
            (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
    }
}
/** Where a file system can share blocks, `cp` does not read: then nothing can be told. */
function cloneOrRead(file, clone) {
    try {
        (0,external_node_fs_.copyFileSync)(file, clone, external_node_fs_.constants.COPYFILE_FICLONE_FORCE);
    }
    catch {
        (0,external_node_fs_.readFileSync)(file);
    }
}

// EXTERNAL MODULE: ./src/execute/staging/digest.ts
var digest = __webpack_require__(97);
// EXTERNAL MODULE: ./src/execute/staging/explain-file-error.ts
var explain_file_error = __webpack_require__(59598);
// EXTERNAL MODULE: ./src/execute/staging/free-space.ts
var free_space = __webpack_require__(46216);
// EXTERNAL MODULE: ./src/execute/staging/list-tree.ts
var list_tree = __webpack_require__(42402);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/modern-tar/dist/packer-By1HVV7Z.js
var packer_By1HVV7Z = __webpack_require__(41027);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./node_modules/modern-tar/dist/fs/index.js






//#region src/fs/path.ts
function validateBounds(targetPath, destDir, errorMessage) {
	const target = path.resolve(targetPath);
	const dest = path.resolve(destDir);
	if (target !== dest && !target.startsWith(dest + path.sep)) throw new Error(errorMessage);
}
const win32Reserved = {
	":": "",
	"<": "",
	">": "",
	"|": "",
	"?": "",
	"*": "",
	"\"": ""
};
const pathAlias = /\/\/|(?:^|\/)\.(?:\/|$)/;
function normalizeName(name) {
	const path = name.replace(/\\/g, "/");
	if (path.split("/").includes("..") || /^[a-zA-Z]:\.\./.test(path)) throw new Error(`${name} points outside extraction directory`);
	let relative = path;
	if (/^[a-zA-Z]:/.test(relative)) relative = relative.replace(/^[a-zA-Z]:[/\\]?/, "");
	else if (relative.startsWith("/")) relative = relative.replace(/^\/+/, "");
	if (process.platform === "win32") return relative.replace(/[<>:"|?*]/g, (char) => win32Reserved[char]);
	return relative;
}
const normalizeHeaderName = (s) => {
	const name = normalizeName(s.replace(/[\\/]+$/, ""));
	return pathAlias.test(name) ? path.posix.normalize(name) : name;
};
//#endregion
//#region src/fs/pack.ts
const BIGINT_STAT = { bigint: true };
const WITH_FILE_TYPES = { withFileTypes: true };
const packTarSources = (/* unused pure expression or super */ null && (packTar));
function packTar(sources, options = {}) {
	const results = /* @__PURE__ */ new Map();
	const fileHandles = /* @__PURE__ */ new Map();
	const bodyStreams = /* @__PURE__ */ new Set();
	let resume = null;
	let drain = null;
	let resumeWriter = null;
	let cancelError;
	const unblock = () => {
		const resolve = resume;
		resume = null;
		drain = null;
		resolve?.();
	};
	const wakeWriter = () => {
		resumeWriter?.();
		resumeWriter = null;
	};
	const destroyBody = (body, reason) => {
		bodyStreams.delete(body);
		body.destroy(reason);
	};
	const closeHandle = (handle) => {
		const closing = fileHandles.get(handle);
		if (closing !== null) return closing;
		const promise = handle.close().finally(() => fileHandles.delete(handle));
		fileHandles.set(handle, promise);
		return promise;
	};
	const stop = async (reason) => {
		for (const body of bodyStreams) destroyBody(body, reason);
		const closing = Promise.allSettled([...fileHandles.keys()].map(closeHandle));
		results.clear();
		wakeWriter();
		for (const result of await closing) if (result.status === "rejected") throw result.reason;
	};
	const stream = new external_node_stream_.Readable({
		highWaterMark: 8388608,
		read: unblock,
		destroy(error, callback) {
			cancelError = error ?? AbortSignal.abort().reason;
			unblock();
			stop(cancelError).then(() => callback(error), (closeError) => callback(error ?? closeError));
		}
	});
	const onError = (error) => stream.destroy(error);
	const packer = (0,packer_By1HVV7Z.t)((chunk) => {
		if (stream.destroyed) throw cancelError;
		if (!stream.push(Buffer.from(chunk)) && !drain) drain = new Promise((resolve) => {
			resume = resolve;
		});
	});
	(async () => {
		const { dereference = false, filter, map, baseDir, concurrency = (0,external_node_os_.cpus)().length || 8 } = options;
		let directoryPath;
		let realBaseDir;
		let jobs;
		if (typeof sources === "string") {
			const source = external_node_path_.resolve(sources);
			directoryPath = source;
			const before = await external_node_fs_promises_.stat(source, BIGINT_STAT);
			if (stream.destroyed) return;
			const entries = await external_node_fs_promises_.readdir(source, WITH_FILE_TYPES);
			if (stream.destroyed) return;
			const after = await external_node_fs_promises_.stat(source, BIGINT_STAT);
			if (stream.destroyed) return;
			jobs = before.dev === after.dev && before.ino === after.ino ? entries.map((entry) => ({
				type: entry.isDirectory() ? packer_By1HVV7Z.o : packer_By1HVV7Z.s,
				source: external_node_path_.join(source, entry.name),
				target: entry.name
			})) : [];
		} else jobs = sources.map((source) => ({ ...source }));
		const seenHardlinks = /* @__PURE__ */ new Map();
		let jobIndex = 0;
		let writeIndex = 0;
		let activeWorkers = 0;
		let allJobsQueued = false;
		const writeStreamBody = async (body) => {
			try {
				for await (const chunk of body) {
					if (stream.destroyed) return;
					packer.write(chunk instanceof Uint8Array ? chunk : Buffer.from(chunk));
					if (drain) await drain;
				}
			} finally {
				body.off("error", onError);
				bodyStreams.delete(body);
			}
		};
		const writer = async () => {
			const readBufferSmall = Buffer.alloc(65536);
			let readBufferLarge = null;
			while (true) {
				if (stream.destroyed) return;
				if (allJobsQueued && writeIndex >= jobs.length) break;
				if (!results.has(writeIndex)) {
					await new Promise((resolve) => {
						resumeWriter = resolve;
					});
					continue;
				}
				const result = results.get(writeIndex);
				results.delete(writeIndex);
				if (!result) {
					writeIndex++;
					controller();
					continue;
				}
				if (result.hardlinkId) {
					const originalName = result.header.name;
					const hardlinkTarget = seenHardlinks.get(result.hardlinkId);
					if (hardlinkTarget) {
						if (result.body && !(result.body instanceof Uint8Array) && !(result.body instanceof external_node_stream_.Readable)) await closeHandle(result.body.handle);
						result.body = void 0;
						result.header.type = packer_By1HVV7Z.c;
						result.header.linkname = hardlinkTarget.originalName;
						result.header.size = 0;
					}
					if (map) result.header = map(result.header);
					if (hardlinkTarget) {
						if (result.header.linkname === hardlinkTarget.originalName) result.header.linkname = hardlinkTarget.mappedName;
					} else seenHardlinks.set(result.hardlinkId, {
						originalName,
						mappedName: result.header.name
					});
				}
				packer.add(result.header);
				if (drain) await drain;
				if (stream.destroyed) return;
				if (result.body) if (result.body instanceof Uint8Array) {
					if (result.body.length > 0) {
						packer.write(result.body);
						if (drain) await drain;
					}
				} else if (result.body instanceof external_node_stream_.Readable) await writeStreamBody(result.body);
				else {
					const { handle, size } = result.body;
					const readBuffer = size > 1048576 ? readBufferLarge ??= Buffer.alloc(1048576) : readBufferSmall;
					try {
						let bytesLeft = size;
						while (bytesLeft > 0 && !stream.destroyed) {
							const { bytesRead } = await handle.read(readBuffer, 0, Math.min(bytesLeft, readBuffer.length), null);
							if (bytesRead === 0) break;
							packer.write(readBuffer.subarray(0, bytesRead));
							bytesLeft -= bytesRead;
							if (drain) await drain;
						}
					} finally {
						await closeHandle(handle);
					}
				}
				if (stream.destroyed) return;
				packer.endEntry();
				if (drain) await drain;
				writeIndex++;
				controller();
			}
		};
		const controller = () => {
			if (stream.destroyed || allJobsQueued) return;
			while (activeWorkers < concurrency && jobIndex < jobs.length && jobIndex - writeIndex < concurrency) {
				activeWorkers++;
				const currentIndex = jobIndex++;
				processJob(jobs[currentIndex], currentIndex).catch(onError).finally(() => {
					activeWorkers--;
					controller();
				});
			}
			if (activeWorkers === 0 && jobIndex >= jobs.length) {
				allJobsQueued = true;
				wakeWriter();
			}
		};
		const processJob = async (job, index) => {
			let jobResult = null;
			const target = normalizeName(job.target);
			try {
				if (job.type === "content" || job.type === "stream") {
					let body;
					let size;
					const isDir = target.endsWith("/");
					if (job.type === "stream") {
						if (!isDir && job.size <= 0 || isDir && job.size !== 0) throw new Error(isDir ? "Streams for directories must have size 0." : "Streams require a positive size.");
						size = job.size;
					} else {
						const content = await (0,packer_By1HVV7Z.a)(job.content);
						size = content.length;
						body = content;
					}
					const stat = {
						size: isDir ? 0 : size,
						isFile: () => !isDir,
						isDirectory: () => isDir,
						isSymbolicLink: () => false,
						mode: job.mode,
						mtime: job.mtime ?? /* @__PURE__ */ new Date(),
						uid: job.uid ?? 0,
						gid: job.gid ?? 0
					};
					if (stream.destroyed) return;
					if (filter && !filter(target, stat)) return;
					if (stream.destroyed) return;
					let header = {
						name: target,
						type: isDir ? packer_By1HVV7Z.o : packer_By1HVV7Z.s,
						size: isDir ? 0 : size,
						mode: stat.mode,
						mtime: stat.mtime,
						uid: stat.uid,
						gid: stat.gid,
						uname: job.uname,
						gname: job.gname
					};
					if (map) header = map(header);
					if (stream.destroyed) return;
					if (!isDir && job.type === "stream") {
						body = job.content instanceof external_node_stream_.Readable ? job.content : external_node_stream_.Readable.fromWeb(job.content);
						body.once("error", onError);
						bodyStreams.add(body);
					}
					jobResult = {
						header,
						body: isDir ? void 0 : body
					};
					return;
				}
				let source = job.source;
				let stat = await external_node_fs_promises_.lstat(source, BIGINT_STAT);
				if (stream.destroyed) return;
				if (dereference && (baseDir !== void 0 || stat.isSymbolicLink())) {
					const resolvedSource = await external_node_fs_promises_.realpath(source);
					if (stream.destroyed) return;
					realBaseDir ??= await external_node_fs_promises_.realpath(baseDir ?? directoryPath ?? process.cwd());
					if (stream.destroyed) return;
					const relativeToBase = external_node_path_.relative(realBaseDir, resolvedSource);
					if (relativeToBase === ".." || relativeToBase.startsWith(".." + external_node_path_.sep) || external_node_path_.isAbsolute(relativeToBase)) return;
					if (stat.isSymbolicLink()) {
						source = resolvedSource;
						stat = await external_node_fs_promises_.lstat(source, BIGINT_STAT);
						if (stat.isSymbolicLink()) return;
					}
				}
				if (stream.destroyed) return;
				if (filter && !filter(job.source, stat)) return;
				if (stream.destroyed) return;
				let header = {
					name: target,
					size: 0,
					mode: (job.mode ?? Number(stat.mode)) & 4095,
					mtime: job.mtime === void 0 ? stat.mtime : new Date(job.mtime.getTime()),
					uid: job.uid ?? Number(stat.uid),
					gid: job.gid ?? Number(stat.gid),
					uname: job.uname,
					gname: job.gname,
					type: packer_By1HVV7Z.s
				};
				let body;
				let hardlinkId;
				if (stat.isDirectory()) {
					header.type = packer_By1HVV7Z.o;
					header.name = target.endsWith("/") ? target : `${target}/`;
					try {
						const entries = await external_node_fs_promises_.readdir(source, WITH_FILE_TYPES);
						if (stream.destroyed) return;
						const after = await external_node_fs_promises_.lstat(source, BIGINT_STAT);
						if (stream.destroyed || !after.isDirectory() || stat.dev !== after.dev || stat.ino !== after.ino) return;
						for (const d of entries) jobs.push({
							type: d.isDirectory() ? packer_By1HVV7Z.o : packer_By1HVV7Z.s,
							source: external_node_path_.join(source, d.name),
							target: `${header.name}${d.name}`,
							mtime: job.mtime,
							uid: job.uid,
							gid: job.gid,
							uname: job.uname,
							gname: job.gname,
							mode: job.mode
						});
					} catch (error) {
						const code = error.code;
						if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
					}
				} else if (stat.isSymbolicLink()) {
					header.type = packer_By1HVV7Z.l;
					header.linkname = await external_node_fs_promises_.readlink(job.source);
				} else if (stat.isFile()) {
					header.size = Number(stat.size);
					let handleToClose;
					if (stat.nlink > 1n && (process.platform !== "win32" || stat.dev !== 0n && stat.ino !== -1n)) hardlinkId = `${stat.dev}:${stat.ino}`;
					try {
						let after;
						try {
							if (header.size === 0) after = await external_node_fs_promises_.lstat(source, BIGINT_STAT);
							else {
								handleToClose = await external_node_fs_promises_.open(source, external_node_fs_.constants.O_NOFOLLOW ?? 0);
								fileHandles.set(handleToClose, null);
							}
						} catch (error) {
							const code = error.code;
							if (code === "ELOOP" || code === "ENOENT") return;
							throw error;
						}
						if (stream.destroyed) return;
						if (after) {
							if (!after.isFile() || stat.dev !== after.dev || stat.ino !== after.ino) return;
						} else {
							const { dev, ino } = await handleToClose.stat(BIGINT_STAT);
							if (stream.destroyed) return;
							if (stat.dev !== dev || stat.ino !== ino) return;
						}
						if (header.size > 0) {
							const handle = handleToClose;
							if (header.size < 32768) {
								const buffer = Buffer.allocUnsafe(header.size);
								let offset = 0;
								while (offset < buffer.length && !stream.destroyed) {
									const { bytesRead } = await handle.read(buffer, offset, buffer.length - offset, offset);
									if (bytesRead === 0) break;
									offset += bytesRead;
								}
								body = offset === buffer.length ? buffer : buffer.subarray(0, offset);
							} else {
								body = {
									handle,
									size: header.size
								};
								handleToClose = void 0;
							}
						}
					} finally {
						if (handleToClose) await closeHandle(handleToClose);
					}
				} else return;
				if (stream.destroyed) return;
				if (hardlinkId) jobResult = {
					header,
					body,
					hardlinkId
				};
				else {
					if (map) header = map(header);
					jobResult = {
						header,
						body
					};
				}
			} finally {
				if (stream.destroyed) {
					if (jobResult?.body instanceof external_node_stream_.Readable) destroyBody(jobResult.body, cancelError);
					else if (jobResult?.body && !(jobResult.body instanceof Uint8Array)) await closeHandle(jobResult.body.handle);
				} else {
					results.set(index, jobResult);
					if (index === writeIndex) wakeWriter();
				}
			}
		};
		controller();
		await writer();
		if (!stream.destroyed) {
			packer.finalize();
			stream.push(null);
		}
	})().catch(onError);
	return stream;
}
//#endregion
//#region src/fs/concurrency.ts
const createOperationQueue = (concurrency) => {
	let active = 0;
	const tasks = [];
	let head = 0;
	let idle = null;
	let resolveIdle = null;
	const ensureIdle = () => idle ??= new Promise((resolve) => resolveIdle = resolve);
	const flush = () => {
		while (active < concurrency && head < tasks.length) {
			const task = tasks[head++];
			active++;
			task().finally(() => {
				active--;
				flush();
			});
		}
		if (head === tasks.length) {
			tasks.length = 0;
			head = 0;
			if (active === 0 && resolveIdle) {
				resolveIdle();
				idle = null;
				resolveIdle = null;
			}
		}
	};
	return {
add(op) {
			const wasIdle = active === 0 && head === tasks.length;
			return new Promise((resolve, reject) => {
				tasks.push(() => Promise.resolve().then(op).then(resolve, reject));
				if (wasIdle) ensureIdle();
				flush();
			});
		},
		onIdle() {
			return active === 0 && head === tasks.length ? Promise.resolve() : ensureIdle();
		}
	};
};
//#endregion
//#region src/fs/file-sink.ts
const BATCH_BYTES = 262144;
const BUFFER_LIMIT = 8388608;
const MAX_WRITE_VECTORS = 1024;
const CREATE_FLAGS = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | external_node_fs_.constants.O_EXCL;
const STATE_OPENING = 1;
const STATE_OPEN = 2;
const STATE_CLOSED = 3;
const STATE_FAILED = 4;
const DRAINED_PROMISE = Promise.resolve();
const discardFile = (fd) => fs.ftruncate(fd, 0, () => fs.close(fd));
function createFileSink(path, { mode = 438, mtime } = {}, onError) {
	let state = STATE_OPENING;
	let flushing = false;
	let fd = null;
	let queue = [];
	let spare = [];
	let bytes = 0;
	let storedError = null;
	let failedFd = null;
	let endPromise = null;
	let endResolve = null;
	let endReject = null;
	let drainPromise = null;
	let drainResolve = null;
	let drainReject = null;
	const settleDrain = (error) => {
		if (!drainPromise) return;
		const resolve = drainResolve;
		const reject = drainReject;
		drainPromise = null;
		drainResolve = null;
		drainReject = null;
		if (error) reject?.(error);
		else resolve?.();
	};
	const resetBuffers = () => {
		bytes = 0;
		queue.length = 0;
		spare.length = 0;
	};
	const finish = () => {
		if (state === STATE_FAILED) return;
		state = STATE_CLOSED;
		endResolve?.();
		settleDrain();
	};
	const fail = (error) => {
		if (storedError) return;
		storedError = error;
		state = STATE_FAILED;
		const writePending = flushing;
		resetBuffers();
		const fdToClose = fd;
		fd = null;
		if (fdToClose !== null) if (writePending) failedFd = fdToClose;
		else discardFile(fdToClose);
		flushing = false;
		if (endReject) endReject(error);
		else onError?.(error);
		settleDrain(error);
	};
	const close = () => {
		if (fd === null) {
			finish();
			return;
		}
		const fdToClose = fd;
		fd = null;
		if (mtime) fs.futimes(fdToClose, mtime, mtime, (err) => {
			if (state !== STATE_OPEN) {
				fs.close(fdToClose);
				return;
			}
			if (err) {
				fs.close(fdToClose, () => fail(err));
				return;
			}
			fs.close(fdToClose, (closeErr) => {
				if (state !== STATE_OPEN) return;
				if (closeErr) fail(closeErr);
				else finish();
			});
		});
		else fs.close(fdToClose, (err) => {
			if (state !== STATE_OPEN) return;
			if (err) fail(err);
			else finish();
		});
	};
	const flush = () => {
		if (flushing || queue.length === 0 || state !== STATE_OPEN) return;
		flushing = true;
		let bufs = queue;
		queue = spare;
		spare = bufs;
		queue.length = 0;
		let pendingBytes = bytes;
		const onDone = (err, written = 0) => {
			if (state !== STATE_OPEN) {
				if (failedFd !== null) {
					const fdToClose = failedFd;
					failedFd = null;
					discardFile(fdToClose);
				}
				return;
			}
			if (err) {
				flushing = false;
				fail(err);
				return;
			}
			if (written <= 0 || written > pendingBytes) {
				flushing = false;
				fail(/* @__PURE__ */ new Error("File write made no progress."));
				return;
			}
			bytes -= written;
			pendingBytes -= written;
			if (pendingBytes > 0) {
				let skipped = written;
				let index = 0;
				while (skipped >= bufs[index].length) skipped -= bufs[index++].length;
				bufs = bufs.slice(index);
				if (skipped > 0) bufs[0] = bufs[0].subarray(skipped);
				if (bufs.length === 1) {
					const buf = bufs[0];
					fs.write(fd, buf, 0, buf.length, null, onDone);
				} else fs.writev(fd, bufs, onDone);
				return;
			}
			flushing = false;
			spare.length = 0;
			if (bytes < BUFFER_LIMIT) settleDrain();
			if (queue.length > 0) flush();
			else if (endResolve) close();
		};
		if (bufs.length === 1) {
			const buf = bufs[0];
			fs.write(fd, buf, 0, buf.length, null, onDone);
		} else fs.writev(fd, bufs, onDone);
	};
	const onOpen = (err, openFd) => {
		if (err) return fail(err);
		if (state >= STATE_CLOSED) {
			fs.close(openFd);
			return;
		}
		fd = openFd;
		state = STATE_OPEN;
		if (endResolve) if (queue.length > 0) flush();
		else close();
		else if (bytes >= BATCH_BYTES || queue.length >= MAX_WRITE_VECTORS) flush();
		else settleDrain();
	};
	const write = (chunk) => {
		if (state >= STATE_CLOSED || endResolve) return false;
		queue.push(chunk);
		bytes += chunk.length;
		if (state === STATE_OPEN && !flushing && (bytes >= BATCH_BYTES || queue.length >= MAX_WRITE_VECTORS)) flush();
		return bytes < BUFFER_LIMIT && queue.length < MAX_WRITE_VECTORS;
	};
	const waitDrain = () => {
		if (storedError) return Promise.reject(storedError);
		if (state === STATE_OPENING || state === STATE_OPEN && (bytes >= BUFFER_LIMIT || queue.length >= MAX_WRITE_VECTORS)) return drainPromise ??= new Promise((resolve, reject) => {
			drainResolve = resolve;
			drainReject = reject;
		});
		return DRAINED_PROMISE;
	};
	const end = () => {
		if (storedError) return Promise.reject(storedError);
		if (state >= STATE_CLOSED) return DRAINED_PROMISE;
		if (endPromise) return endPromise;
		endPromise = new Promise((resolve, reject) => {
			endResolve = resolve;
			endReject = reject;
			if (state === STATE_OPEN && !flushing) if (queue.length > 0) flush();
			else close();
		});
		return endPromise;
	};
	const destroy = (error) => {
		if (error) {
			fail(error);
			return;
		}
		if (state >= STATE_CLOSED) return;
		resetBuffers();
		flushing = false;
		if (fd !== null) {
			const fdToClose = fd;
			fd = null;
			fs.close(fdToClose);
		}
		finish();
	};
	fs.open(path, CREATE_FLAGS, mode, (err, openFd) => {
		if (err?.code !== "EEXIST") return onOpen(err, openFd);
		if (state !== STATE_OPENING) return;
		fs.rm(path, { force: true }, (rmErr) => {
			if (rmErr) return fail(rmErr);
			if (state !== STATE_OPENING) return;
			fs.open(path, CREATE_FLAGS, mode, onOpen);
		});
	});
	return {
		write,
		end,
		destroy,
		waitDrain
	};
}
//#endregion
//#region src/fs/cache.ts
const createCache = () => {
	const m = /* @__PURE__ */ new Map();
	return {
get(k) {
			const v = m.get(k);
			if (m.delete(k)) m.set(k, v);
			return v;
		},
set(k, v) {
			if (m.set(k, v).size > 1e4) m.delete(m.keys().next().value);
		},
		clear() {
			m.clear();
		}
	};
};
//#endregion
//#region src/fs/path-cache.ts
const ENOENT = "ENOENT";
const MAX_SYMLINKS = 64;
const linkSep = process.platform === "win32" ? /[/\\]/ : "/";
const linkParts = (linkname) => linkname.split(linkSep).filter((part) => part && part !== ".");
const createPathCache = (destDirPath, options, opQueue, concurrency) => {
	const { maxDepth = 1024, dmode } = options;
	const dirPromises = createCache();
	const pathConflicts = /* @__PURE__ */ new Map();
	const deferredLinks = [];
	let symlinks;
	const realDirCache = createCache();
	const initializeDestDir = async (destDirPath) => {
		const symbolic = path.resolve(destDirPath);
		try {
			await fsp.mkdir(symbolic, { recursive: true });
		} catch (err) {
			if (err.code === ENOENT) {
				const parentDir = path.dirname(symbolic);
				if (parentDir === symbolic) throw err;
				await fsp.mkdir(parentDir, { recursive: true });
				await fsp.mkdir(symbolic, { recursive: true });
			} else throw err;
		}
		try {
			return {
				symbolic,
				real: await fsp.realpath(symbolic)
			};
		} catch (err) {
			if (err.code === ENOENT) return {
				symbolic,
				real: symbolic
			};
			throw err;
		}
	};
	const destDirPromise = initializeDestDir(destDirPath);
	destDirPromise.catch(() => {});
	const getRealDir = async (dirPath, errorMessage) => {
		const destDir = await destDirPromise;
		if (dirPath === destDir.symbolic) return destDir.real;
		let promise = realDirCache.get(dirPath);
		if (!promise) {
			promise = fsp.realpath(dirPath).then((realPath) => {
				validateBounds(realPath, destDir.real, errorMessage);
				return realPath;
			});
			realDirCache.set(dirPath, promise);
		}
		return promise;
	};
	const prepareDirectory = async (dirPath, mode) => {
		let promise = dirPromises.get(dirPath);
		if (promise) return promise;
		promise = (async () => {
			if (dirPath === (await destDirPromise).symbolic) return;
			await prepareDirectory(path.dirname(dirPath));
			try {
				const stat = await fsp.lstat(dirPath);
				if (stat.isDirectory()) return;
				if (stat.isSymbolicLink()) try {
					const realPath = await getRealDir(dirPath, `Symlink "${dirPath}" points outside the extraction directory.`);
					if ((await fsp.stat(realPath)).isDirectory()) return;
				} catch (err) {
					if (err.code === ENOENT) throw new Error(`Symlink "${dirPath}" points outside the extraction directory.`);
					throw err;
				}
				throw new Error(`"${dirPath}" is not a valid directory component.`);
			} catch (err) {
				if (err.code === ENOENT) {
					await fsp.mkdir(dirPath, { mode: mode ?? options.dmode });
					return;
				}
				throw err;
			}
		})();
		dirPromises.set(dirPath, promise);
		return promise;
	};
	return {
async ready() {
			await destDirPromise;
		},
async preparePath(header) {
			const { name, linkname, type, mode, mtime } = header;
			const normalizedName = normalizeHeaderName(name);
			const destDir = await destDirPromise;
			const outPath = path.join(destDir.symbolic, normalizedName);
			if (maxDepth !== Infinity) {
				let depth = 1;
				for (const char of normalizedName) if (char === "/" && ++depth > maxDepth) throw new Error("Tar exceeds max specified depth.");
			}
			const prevOp = pathConflicts.get(normalizedName);
			if (prevOp) {
				if (prevOp === "directory" && type !== "directory" || prevOp !== "directory" && type === "directory") throw new Error(`Path conflict ${type} over existing ${prevOp} at "${name}"`);
				return;
			}
			const parentDir = path.dirname(outPath);
			switch (type) {
				case DIRECTORY: {
					pathConflicts.set(normalizedName, DIRECTORY);
					const safeMode = mode === void 0 ? void 0 : mode & 511;
					await prepareDirectory(outPath, dmode ?? safeMode);
					if (mtime) await fsp.lutimes(outPath, mtime, mtime).catch(() => {});
					return;
				}
				case FILE:
					pathConflicts.set(normalizedName, FILE);
					await prepareDirectory(parentDir);
					return path.join(await getRealDir(parentDir, `File "${name}" points outside the extraction directory.`), path.basename(outPath));
				case SYMLINK: {
					pathConflicts.set(normalizedName, SYMLINK);
					if (!linkname) return;
					validateBounds(path.resolve(parentDir, linkname), destDir.symbolic, `Symlink "${linkname}" points outside the extraction directory.`);
					await prepareDirectory(parentDir);
					const realParentDir = await fsp.realpath(parentDir);
					validateBounds(realParentDir, destDir.real, "Symlink parent changed.");
					validateBounds(path.resolve(realParentDir, linkname), destDir.real, `Symlink "${linkname}" points outside the extraction directory.`);
					const realOutPath = path.join(realParentDir, path.basename(outPath));
					try {
						await fsp.symlink(linkname, realOutPath);
					} catch (err) {
						if (err.code !== "EEXIST") throw err;
						await fsp.rm(realOutPath, { force: true });
						if (await fsp.realpath(parentDir) !== realParentDir) throw new Error("Symlink parent changed.");
						await fsp.symlink(linkname, realOutPath);
					}
					(symlinks ??= []).push([normalizedName, linkname]);
					dirPromises.clear();
					realDirCache.clear();
					if (mtime) await fsp.lutimes(outPath, mtime, mtime).catch(() => {});
					return;
				}
				case LINK: {
					pathConflicts.set(normalizedName, LINK);
					if (!linkname) return;
					if (path.isAbsolute(linkname)) throw new Error(`Hardlink "${linkname}" points outside the extraction directory.`);
					const linkTarget = path.join(destDir.symbolic, linkname);
					validateBounds(linkTarget, destDir.symbolic, `Hardlink "${linkname}" points outside the extraction directory.`);
					await prepareDirectory(parentDir);
					if (linkTarget !== outPath) deferredLinks.push({
						linkTarget,
						outPath
					});
					return;
				}
				default: return;
			}
		},
async checkSymlinks() {
			if (!symlinks) return;
			const { symbolic: dest, real } = await destDirPromise;
			const realPrefix = real + path.sep;
			const root = path.parse(real).root;
			const depth = linkParts(real.slice(root.length)).length;
			const targetParts = (linkname, resolvedParts, message) => {
				if (!path.isAbsolute(linkname)) return linkParts(linkname);
				validateBounds(linkname, real, message);
				resolvedParts.length = 0;
				const parts = linkParts(linkname.slice(root.length));
				parts.splice(0, depth);
				return parts;
			};
			const getSymlinkError = async ([name, storedLinkname]) => {
				const outPath = path.join(dest, name);
				try {
					try {
						const resolved = await fsp.realpath(outPath);
						if (resolved !== real && !resolved.startsWith(realPrefix)) throw new Error(`Symlink "${storedLinkname}" points outside the extraction directory.`);
						return;
					} catch (err) {
						if (err.code !== ENOENT) throw err;
					}
					if (!(await fsp.lstat(outPath)).isSymbolicLink()) return;
					const linkname = await fsp.readlink(outPath);
					const message = `Symlink "${linkname}" points outside the extraction directory.`;
					const realParent = await fsp.realpath(path.dirname(outPath));
					validateBounds(realParent, real, message);
					const resolvedParts = linkParts(path.relative(real, realParent));
					const pendingParts = targetParts(linkname, resolvedParts, message);
					let followedSymlinks = 0;
					for (let i = 0; i < pendingParts.length; i++) {
						const part = pendingParts[i];
						if (part === "..") {
							if (!resolvedParts.length) throw new Error(message);
							resolvedParts.pop();
							continue;
						}
						resolvedParts.push(part);
						const nextPath = path.join(real, ...resolvedParts);
						let nextStat;
						try {
							nextStat = await fsp.lstat(nextPath);
						} catch (err) {
							if (err.code === ENOENT) continue;
							throw err;
						}
						if (!nextStat.isSymbolicLink()) continue;
						if (++followedSymlinks > MAX_SYMLINKS) throw new Error(message);
						const nextLink = await fsp.readlink(nextPath);
						resolvedParts.pop();
						pendingParts.splice(i + 1, 0, ...targetParts(nextLink, resolvedParts, message));
					}
				} catch (err) {
					if (err.code !== ENOENT) return err;
				}
			};
			for (let start = 0; start < symlinks.length; start += concurrency) {
				const batch = symlinks.slice(start, start + concurrency);
				const errors = await Promise.all(batch.map((symlink) => opQueue.add(() => getSymlinkError(symlink))));
				for (const [i, error] of errors.entries()) {
					if (error === void 0) continue;
					await fsp.rm(path.join(dest, batch[i][0]), { force: true });
					throw error;
				}
			}
		},
async applyLinks() {
			const destRoot = (await destDirPromise).real;
			for (const { linkTarget, outPath } of deferredLinks) try {
				const realTargetDir = await fsp.realpath(path.dirname(linkTarget));
				validateBounds(realTargetDir, destRoot, `Hardlink "${linkTarget}" points outside the extraction directory.`);
				const realTarget = path.join(realTargetDir, path.basename(linkTarget));
				const [targetResult, outDirResult] = await Promise.allSettled([opQueue.add(() => fsp.lstat(realTarget)), opQueue.add(() => fsp.realpath(path.dirname(outPath)))]);
				if (targetResult.status === "rejected") throw targetResult.reason;
				const targetStat = targetResult.value;
				if (targetStat.isSymbolicLink()) throw new Error(`Hardlink "${linkTarget}" is a symlink.`);
				if (outDirResult.status === "rejected") throw outDirResult.reason;
				const realOutDir = outDirResult.value;
				validateBounds(realOutDir, destRoot, `Hardlink "${outPath}" points outside the extraction directory.`);
				const realOutPath = path.join(realOutDir, path.basename(outPath));
				try {
					await fsp.link(realTarget, realOutPath);
				} catch (err) {
					const code = err.code;
					if (code !== "EEXIST" && code !== ENOENT) throw err;
					try {
						const outStat = await fsp.lstat(realOutPath);
						if (outStat.dev === targetStat.dev && outStat.ino === targetStat.ino) continue;
						await fsp.rm(realOutPath, { force: true });
					} catch (err) {
						if (err.code !== ENOENT) throw err;
					}
					await fsp.link(realTarget, realOutPath);
				}
				const linkStat = await fsp.lstat(realOutPath);
				if (linkStat.dev !== targetStat.dev || linkStat.ino !== targetStat.ino) {
					await fsp.rm(realOutPath, { force: true });
					throw new Error(`Hardlink target "${linkTarget}" changed during creation for link at "${outPath}".`);
				}
			} catch (err) {
				if (err.code === ENOENT) throw new Error(`Hardlink target "${linkTarget}" does not exist for link at "${outPath}".`);
				throw err;
			}
		}
	};
};
//#endregion
//#region src/fs/unpack.ts
function unpackTar(directoryPath, options = {}) {
	const unpacker = createUnpacker(options);
	const concurrency = options.concurrency || cpus().length || 8;
	const opQueue = createOperationQueue(concurrency);
	let cancelError;
	const pathCache = createPathCache(directoryPath, options, opQueue, concurrency);
	let currentFileStream = null;
	const fileStreams = /* @__PURE__ */ new Set();
	let needsDrain = false;
	const writeCurrent = (chunk) => {
		const writeOk = currentFileStream.write(chunk);
		if (!writeOk) needsDrain = true;
		return writeOk;
	};
	const onFileError = (err) => {
		if (!writable.destroyed) writable.destroy(err);
	};
	const closeCurrent = () => {
		const stream = currentFileStream;
		currentFileStream = null;
		opQueue.add(() => stream.end()).then(() => fileStreams.delete(stream), (err) => {
			fileStreams.delete(stream);
			onFileError(err);
		});
	};
	const writable = new Writable({
		async write(chunk, _, cb) {
			let pendingFileOpens;
			let writeError;
			try {
				unpacker.write(chunk);
				if (unpacker.isEntryActive()) {
					if (currentFileStream) {
						while (!unpacker.isBodyComplete()) {
							needsDrain = false;
							const fed = unpacker.streamBody(writeCurrent);
							if (needsDrain) await currentFileStream.waitDrain();
							else if (fed === 0) return;
						}
						if (!unpacker.skipPadding()) return;
						closeCurrent();
					} else if (!unpacker.skipEntry()) return;
				}
				while (true) {
					const header = unpacker.readHeader();
					if (header === void 0 || header === null) return;
					const transformedHeader = transformHeader(header, options);
					if (!transformedHeader) {
						if (!unpacker.skipEntry()) return;
						continue;
					}
					const outPath = await opQueue.add(() => pathCache.preparePath(transformedHeader));
					if (cancelError) throw cancelError;
					if (outPath) {
						const safeMode = transformedHeader.mode === void 0 ? void 0 : transformedHeader.mode & 511;
						currentFileStream = createFileSink(outPath, {
							mode: options.fmode ?? safeMode,
							mtime: transformedHeader.mtime ?? void 0
						}, onFileError);
						fileStreams.add(currentFileStream);
						(pendingFileOpens ??= []).push(currentFileStream.waitDrain().catch((error) => error));
						while (!unpacker.isBodyComplete()) {
							needsDrain = false;
							const fed = unpacker.streamBody(writeCurrent);
							if (needsDrain) await currentFileStream.waitDrain();
							else if (fed === 0) return;
						}
						if (!unpacker.skipPadding()) return;
						closeCurrent();
					} else if (!unpacker.skipEntry()) return;
				}
			} catch (err) {
				writeError = err;
			} finally {
				const openError = pendingFileOpens ? (await Promise.all(pendingFileOpens)).find((error) => error) : void 0;
				cb(cancelError ?? openError ?? writeError);
			}
		},
		async final(cb) {
			try {
				unpacker.end();
				unpacker.finish();
				if (currentFileStream) closeCurrent();
				await pathCache.ready();
				await opQueue.onIdle();
				if (cancelError) throw cancelError;
				await pathCache.checkSymlinks();
				await pathCache.applyLinks();
				cb();
			} catch (err) {
				cb(err);
			}
		},
		destroy(error, callback) {
			const hasWork = fileStreams.size > 0 || writable.writableLength > 0 || writable.writableEnded && !writable.writableFinished;
			if (!error && !hasWork) {
				callback(null);
				return;
			}
			cancelError = error ?? AbortSignal.abort().reason;
			for (const stream of fileStreams) stream.destroy(cancelError);
			fileStreams.clear();
			currentFileStream = null;
			callback(cancelError);
		}
	});
	return writable;
}
//#endregion


;// CONCATENATED MODULE: ./src/execute/staging/pack.ts







/**
 * Packs files, given sorted, as the cloud packs the outputs of a training: a `.tar.gz` whose members lie at its top.
 * Same files, same bytes: no times, no owners, plain modes, a fixed gzip header. Throws what the file system says.
 */
async function pack(files, to) {
    const never = new Date(0);
    const sources = files.map((file) => ({
        type: 'file',
        source: file.source,
        target: file.path,
        mtime: never,
        mode: (0,digest/* plainMode */.yK)(file.mode),
        uid: 0,
        gid: 0,
        uname: '',
        gname: '',
    }));
    const whole = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const header = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            // Byte 9 of a gzip header names the operating system; 255 is "unknown".
            if (bytes === 0 && chunk.length > 9)
                chunk[9] = 255;
            bytes += chunk.length;
            whole.update(chunk);
            done(null, chunk);
        },
    });
    // The fastest level: an archive lives for one run, and models hardly shrink.
    await (0,promises_.pipeline)(packTar(sources), (0,external_node_zlib_.createGzip)({ level: 1 }), header, (0,external_node_fs_.createWriteStream)(to, { flags: 'wx' }));
    return { bytes, sha256: whole.digest('hex') };
}

// EXTERNAL MODULE: ./src/execute/staging/remove-tree.ts
var remove_tree = __webpack_require__(30434);
// EXTERNAL MODULE: ./src/execute/staging/stamp.ts
var stamp = __webpack_require__(64790);
// EXTERNAL MODULE: ./src/lib/ordered.ts
var ordered = __webpack_require__(99834);
;// CONCATENATED MODULE: ./src/execute/staging/undeclared-files.ts



/** Names that are told at most. */
const mostNames = 20;
/** Files under a node's `outputs/` that belong to no declared output: the first names, relative to it, sorted. */
function undeclaredFiles(folder, outputs) {
    const found = [];
    const declared = outputs.map(({ path, shape }) => ({ path, shape }));
    function walk(path) {
        for (const entry of entriesOf((0,external_node_path_.join)(folder, path))) {
            if (found.length >= mostNames)
                return;
            const own = `${path}/${entry.name}`;
            const output = declared.find((one) => one.path === own);
            // A folder in the place of a file is not that output, so all in it is undeclared.
            if (output !== undefined && (output.shape === 'directory' || !entry.isDirectory()))
                continue;
            if (entry.isDirectory())
                walk(own);
            else
                found.push(own.slice('outputs/'.length));
        }
    }
    walk('outputs');
    return found;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (0,ordered/* byText */.z)(a.name, b.name));
    }
    catch {
        // Removed or closed by the script: then it holds nothing that could be told.
        return [];
    }
}

;// CONCATENATED MODULE: ./src/execute/staging/seal.ts











/** Files of an output that the evidence names one by one. */
const namedFiles = 200;
/**
 * Looks at what a node wrote, once: digests every file, reads the profile, packs what consumers get packed, and finds
 * what was written beside the outputs or into the inputs. `free`: bytes that may be written to the disk of a folder.
 */
async function seal(job, readProfile, free = free_space/* freeBytes */.g) {
    const evidence = [];
    // A script may put a link in the place of its own folder; what lies behind it is not its output.
    const real = (0,external_node_fs_.lstatSync)(job.folder, { throwIfNoEntry: false })?.isDirectory() === true;
    for (const output of job.outputs) {
        evidence.push(real ? await sealOutput(job.folder, output, readProfile, free) : nothingOf(output.output));
    }
    const modifiedInputs = [];
    const inputsRead = [];
    for (const input of job.inputs) {
        // Before anything here reads them.
        const read = real && !input.digest.startsWith('stamp:') ? wasRead(input.path, job.folder) : undefined;
        if (read !== undefined)
            inputsRead.push([input.input, read]);
        if (await wasModified(input))
            modifiedInputs.push(input.input);
    }
    return {
        evidence,
        undeclared: real ? undeclaredFiles(job.folder, job.outputs) : [],
        modifiedInputs,
        inputsRead: Object.fromEntries(inputsRead),
    };
}
function nothingOf(output) {
    return { output, present: false, fileCount: 0, bytes: 0, files: [] };
}
async function sealOutput(folder, output, readProfile, free) {
    const path = (0,external_node_path_.join)(folder, output.path);
    const tree = (0,list_tree/* listTree */.n)(path, folder);
    const fits = output.shape === 'file' ? tree.kind === 'file' : tree.kind !== 'absent';
    const refused = tree.problems.map(({ path, message }) => ({ path, message: `It ${message}` }));
    const present = fits && tree.files.length + tree.folders.length > 0;
    if (!present) {
        const profile = refused.length === 0 ? undefined : withProblems(emptyProfile, refused);
        return { ...nothingOf(output.output), ...(profile === undefined ? {} : { profile }) };
    }
    const { digested, unreadable } = await digestAll(tree.files);
    const readable = tree.files.filter((_, index) => digested[index]?.sha256 !== undefined);
    const base = tree.kind === 'file' ? (0,external_node_path_.dirname)(path) : path;
    const profile = await readProfile(base, readable.map((file) => ({ path: file.path, bytes: file.bytes })), output.data);
    const problems = [...refused, ...unreadable];
    const packed = await deliver(folder, output, readable, free);
    const delivered = packed !== undefined && 'sha256' in packed ? packed : undefined;
    if (packed !== undefined && 'message' in packed)
        problems.push(packed);
    return {
        output: output.output,
        present: true,
        fileCount: tree.files.length,
        bytes: tree.files.reduce((sum, file) => sum + file.bytes, 0),
        digest: (0,digest/* treeDigest */.fZ)(digested),
        files: fileEvidence(tree.files, digested),
        profile: problems.length === 0 ? profile : withProblems(profile, problems),
        ...(delivered === undefined ? {} : { delivered }),
    };
}
async function digestAll(files) {
    const digested = [];
    const unreadable = [];
    let sinceBreath = 0;
    for (const { path, source, bytes, mode } of files) {
        try {
            digested.push({ path, mode, sha256: await (0,digest/* digestFile */.TM)(source, bytes) });
        }
        catch (error) {
            digested.push({ path, mode });
            unreadable.push({ path, message: `It ${(0,explain_file_error/* explainFileError */.Y)(error)}` });
        }
        // Small files are read without waiting for anything; other jobs must get their turn.
        if (++sinceBreath % 64 === 0)
            await new Promise(setImmediate);
    }
    return { digested, unreadable };
}
function fileEvidence(files, digested) {
    return files
        .flatMap(({ path, bytes, mode }, index) => {
        const sha256 = digested[index]?.sha256;
        return sha256 === undefined ? [] : [{ path, bytes, sha256, mode: (0,digest/* plainMode */.yK)(mode) }];
    })
        .slice(0, namedFiles);
}
/** Packs an output for its consumers, where they get it packed. A full disk is a problem of the output. */
async function deliver(folder, output, files, free) {
    if (output.delivery === 'as-is')
        return undefined;
    const to = (0,external_node_path_.join)(folder, output.deliverTo);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    try {
        await (0,remove_tree/* removeTree */.d)(to);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
        if (bytes > (await free((0,external_node_path_.dirname)(to)))) {
            const message = `It cannot be made: ${(0,free_space/* sayBytes */.z)(bytes)} do not fit on the disk`;
            return { path: output.delivery, message };
        }
        return { file: output.deliverTo, ...(await pack(files, to)) };
    }
    catch (error) {
        return { path: output.delivery, message: `It ${(0,explain_file_error/* explainFileError */.Y)(error)}` };
    }
}
const emptyProfile = { reader: 0, files: [], fileCount: 0, bytes: 0, notes: [] };
/** A profile that also names what could not be read, each as a file with a problem. */
function withProblems(profile, problems) {
    const files = problems
        .slice(0, namedFiles)
        .map(({ path, message }) => ({ path, bytes: 0, format: 'binary', problem: { message } }));
    return { ...profile, files: [...profile.files, ...files] };
}
/** The stamp first: content is read again only where it says that something was written. */
async function wasModified(input) {
    if (input.stamp !== undefined && (0,stamp/* stampOf */.Z)(input.path) === input.stamp)
        return false;
    if (input.digest.startsWith('stamp:'))
        return true;
    const tree = (0,list_tree/* listTree */.n)(input.path, input.path);
    if (tree.problems.length > 0)
        return true;
    return (0,digest/* treeDigest */.fZ)((await digestAll(tree.files)).digested) !== input.digest;
}


/***/ })

};
