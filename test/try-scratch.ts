import { launch } from './launch.ts';
const t=performance.now();
const s = await launch({mainPath:'/work/main/test/host/fixture-app/main.mjs'});
try {
const p = await s.page(); console.log('page', performance.now()-t, p.url(), await p.title());
console.log(await p.evaluate(()=>({seen:(window as any).seenAtFirstScript, add:(window as any).fixture.add(1,2), frozen:Object.isFrozen((window as any).fixture)})));
console.log(await p.evaluate(()=>(window as any).fixture.echo(new Map([[1,{a:new Date(0),b:undefined}]])).then((x:any)=>[x instanceof Map, x.get(1)])));
console.log(await p.evaluate(()=>(window as any).fixture.fail().catch((e:any)=>e.message)));
console.log(await s.evaluate(e=>[(globalThis as any).fixture.events,(globalThis as any).fixture.senders,(globalThis as any).fixture.requests]));
console.log(s.problems);
} catch(e){console.log(e, s.output())} finally { const t2=performance.now(); await s.close(); console.log('closed',performance.now()-t2, s.output()); }
