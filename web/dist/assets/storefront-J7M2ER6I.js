var Ns=Object.defineProperty;var f=(e,t,r)=>()=>{if(r)throw r[0];try{return e&&(t=e(e=0)),t}catch(o){throw r=[o],o}};var X=(e,t)=>{for(var r in t)Ns(e,r,{get:t[r],enumerable:!0})};function nt(e){e&&e.parentNode&&e.remove()}function _r(e,t,r){var o,i,n,c={},l=arguments.length;for(n in t)n=="key"?o=t[n]:n=="ref"&&typeof e!="function"?i=t[n]:c[n]=t[n];return l>2&&(c.children=l>3?io.call(arguments,2):r),Wt(e,c,o,i,null)}function Wt(e,t,r,o,i){var n={type:e,props:t,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Yt,__v:i||++an,__i:-1,__u:0};return!i&&N.vnode&&N.vnode(n),n}function it(e){return e.children}function kt(e,t){this.props=e,this.context=t,this.__g=0}function Ye(e,t){if(t==null)return e.__&&Ye(e.__,e.__i+1);for(var r;t<e.__k.length;t++)if((r=e.__k[t])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:Ye(e)}function Bs(e){var t,r=e.__v,o=r.__e,i=[],n=[],c=e.__P;c&&((t=at({constructor:Yt},r)).__v=r.__v+1,N.vnode&&N.vnode(t),so(c,t,r,e.__n,c.namespaceURI,32&r.__u?[o]:null,i,o||Ye(r),32&r.__u,n),t.__v=r.__v,t.__.__k[t.__i]=t,fn(i,t,n),r.__=r.__e=null,t.__e!=o&&ln(t))}function ln(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ln(e)}function on(e){(8&e.__g||(e.__g|=8,We.push(e),gr++))&&to==N.debounceRendering||((to=N.debounceRendering)||queueMicrotask)(dn)}function dn(){try{for(var e,t=1;We.length;)We.length>t&&We.sort(sn),e=We.shift(),t=We.length,8&e.__g&&Bs(e)}finally{(gr=We.length)&&(to||queueMicrotask)(dn)}}function un(e,t,r,o,i,n,c,l,d,p,u){var $,v,m,b,P,I,H=o.__k||vr,A=t.length;for(d=Ds(r,t,H,d,A),$=0;$<A;$++)(m=r.__k[$])!=null&&(v=~m.__i&&H[m.__i]||yr,m.__i=$,I=so(e,m,v,i,n,c,l,d,p,u),b=m.__e,(v.ref!=m.ref||8&v.__u)&&(v.ref&&co(v.ref,null,m,v),m.ref&&u.push(m.ref,m.__c||b,m)),P=P||b,4&m.__u?(d=mn(m,d,e,!v.__v),v.__e&&(v.__e=null)):typeof m.type=="function"&&I!==void 0?d=I:b&&(d=b.nextSibling),m.__u&=-21);return r.__e=P,d}function Ds(e,t,r,o,i){var n,c,l,d,p,u,$,v,m,b=r.length,P=b,I=0,H=0,A=e.__k=Array(i);for(n=0;n<i;n++)(c=t[n])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=A[n]=Wt(null,c):ao(c)?c=A[n]=Wt(it,{children:c}):c.constructor===Yt&&c.__b?c=A[n]=Wt(c.type,c.props,c.key,c.ref,c.__v):A[n]=c,d=n+I,c.__=e,c.__b=e.__b+1,l=null,~(p=c.__i=Us(c,r,d,P))&&(P--,(l=r[p])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,p==d-1?I--:p==d+1?I++:p!=d&&(p>d?I--:I++,H=1)):(~p||(i>b?I--:i<b&&I++),typeof c.type!="function"&&(c.__u|=4))):A[n]=null;if(H){for(u=[],$=[],n=0;n<i;n++)if((c=A[n])&&16&c.__u){for(I=0,v=u.length;I<v;)u[m=I+v>>1]<c.__i?I=m+1:v=m;u[I]=c.__i,$[n]=I+1}for(I=u.length;n--;)$[n]&&($[n]==I?I--:A[n].__u|=4)}if(P)for(n=0;n<b;n++)!(l=r[n])||2&l.__u||(l.__e==o&&(o=Ye(l)),lo(l,l));return o}function mn(e,t,r,o){var i,n,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(n=0;n<i.length;n++)i[n]&&(i[n].__=e,t=mn(i[n],t,r,!1));return t}for(t&&!t.parentNode&&(t=Ye(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!o&&r.moveBefore&&c.parentNode?r.moveBefore(c,t):r.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Us(e,t,r,o){var i,n=e.key,c=e.type,l=t[r],d=l&&!(2&l.__u);if(l===null&&n==null||d&&n==l.key&&c==l.type)return r;if(o>(d?1:0)){for(i=r-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&n==l.key&&c==l.type)return i;for(i=r+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&n==l.key&&c==l.type)return i}return-1}function nn(e,t,r){r==null&&(r=""),t[0]=="-"?e.setProperty(t,r):e[t]=r}function fr(e,t,r,o,i){var n,c;if(t=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)r&&t in r||nn(e.style,t);if(r)for(t in r)o&&r[t]==o[t]||nn(e.style,t,r[t])}else if(t[0]=="o"&&t[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=r,r&&o||(c=ro[t]||(ro[t]=Fs(t)),(e.__a||(e.__a={}))[t]=no,n=t!=(t=t.replace(cn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?e.addEventListener(t,c,n):e.removeEventListener(t,c,n));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&r==1?"":r)}}function Fs(e){return function(t){var r=this.__e;if(r){if(r=r[e],t[hr]==null)t[hr]=no++;else if(t[hr]<this.__a[e])return;return r(N.event?N.event(t):t)}}}function so(e,t,r,o,i,n,c,l,d,p){var u,$,v,m,b,P,I,H,A,ae,W,eo,tn,pr,rt,rn,He,ot,Re=t.type;if(t.constructor!==Yt)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(t.__u|=d,$=n=[],u.nodeType==8?l=$r(u,n):n.push(u),l=n[0]||l),(u=N.__b)&&u(t);e:if(typeof Re=="function"){v=c.length;try{if(H=t.props,A=(u=Re.prototype)&&u.render,ae=(u=Re.contextType)&&o[u.__c],W=u?ae?ae.props.value:u.__:o,(m=r.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(A?t.__c=m=new Re(H,W):(t.__c=m=new kt(H,W),m.constructor=Re,m.render=js),ae&&ae.sub(m),m.state||(m.state={}),m.__n=o,m.__g|=8,m.__h=[],m.__k=[]),A&&(m.__s||(m.__s=m.state),Re.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=at({},m.__s)),at(m.__s,Re.getDerivedStateFromProps(H,m.__s)))),b=m.props,P=m.state,m.__v=t,r.__c){if(H!==b&&A&&!Re.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(H,W),t.__v==r.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(H,m.__s,W)===!1){t.__v!=r.__v&&(m.props=H,m.state=m.__s,m.__g&=-9),t.__e=r.__e,t.__k=r.__k,t.__k.some(function(ye){ye&&(ye.__=t)}),vr.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&c.push(m),l=Ye(r);break e}m.componentWillUpdate&&m.componentWillUpdate(H,m.__s,W),A&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(b,P,I)})}else A&&!Re.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),A&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=W,m.props=H,m.__P=e,m.__g&=-5,eo=N.__r,tn=A?25:0;do m.__g&=-9,eo&&eo(t),u=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++tn<25);A&&(vr.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(o=at({},o,m.getChildContext())),A&&r.__c&&m.getSnapshotBeforeUpdate&&(I=m.getSnapshotBeforeUpdate(b,P)),pr=u&&u.type===it&&u.key==null?u.props.children:u,H.__P&&(u=l,i=(e=H.__P).namespaceURI,d=n=null,r.props&&r.props.__P!=e&&(r.__k.some(function(ye){ye&&lo(ye,ye)}),r.__k=null),l=r.__k?Ye(r,0):null),l=un(e,ao(pr)?pr:[pr],t,r,o,i,n,c,l,d,p),H.__P&&(t.__e=null,l=u),t.__u&=-161,$&&$.some(nt),m.__h.length&&c.push(m),1&m.__g&&(m.__g&=-4)}catch(ye){if(c.length=v,t.__v=null,d||n)if(ye&&ye.then){if(t.__u|=128|d,n){for(~(He=n.indexOf(l||void 0))||(He=n.length);(ot=n[He-1])&&ot.nodeType==8;)He--;for(;He<n.length;He++)if(ot=n[He])if(n[He]=null,rt){if(ot==rn)break}else{if(ot.nodeType!=8)break;ot.data.startsWith("$s")&&(rn=$r(rt=ot))}}if(!rt){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;rt=l}(u=$r(rt=t.__c.__z||(t.__c.__z=rt)))?(t.__e=rt,l=u):t.__e=l,l=l&&l.nextSibling}else n&&n.some(nt);else t.__e=r.__e;t.__k||(t.__k=r.__k||[]),ye&&ye.then||pn(t),N.__e(ye,t,r)}}else l=t.__e=qs(r.__e,t,r,o,i,n,c,d,p,e);return(u=N.diffed)&&u(t),l}function $r(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}t&&t.push(e)}}function pn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(pn))}function fn(e,t,r){for(var o=0;o<r.length;)co(r[o++],r[o++],r[o++]);N.__c&&N.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(n){n.call(i)})}catch(n){N.__e(n,i.__v)}})}function qs(e,t,r,o,i,n,c,l,d,p){var u,$,v,m,b,P,I,H,A=r.props||yr,ae=t.props,W=t.type;if(W=="svg"?i="http://www.w3.org/2000/svg":W=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),n){for(u=0;u<n.length;u++)if((b=n[u])&&(W?b.localName==W:b.nodeType==3)){e=b,n[u]=null;break}}if(!e){if(H=p.ownerDocument||document,!W)return H.createTextNode(ae);e=H.createElementNS(i,W,ae.is?ae:p),l&&(N.__m&&N.__m(t,n),l=!1),n=null}if(W){if(p=W=="template"&&e.content||e,n=W=="textarea"&&ae.defaultValue!=null?null:n&&io.call(p.childNodes),!l&&n)for(A={},u=0;u<e.attributes.length;u++)A[(b=e.attributes[u]).name]=b.value;for(u in A)b=A[u],u=="dangerouslySetInnerHTML"?v=b:u=="children"||u in ae||u=="value"&&"defaultValue"in ae||u=="checked"&&"defaultChecked"in ae||fr(e,u,null,b,i);for(u in ae)b=ae[u],u=="children"?m=b:u=="dangerouslySetInnerHTML"?$=b:u=="value"?P=b:u=="checked"?I=b:l&&typeof b!="function"||A[u]===b||fr(e,u,b,A[u],i);$?(l||v&&($.__html==v.__html||$.__html==e.innerHTML)||(e.innerHTML=$.__html),t.__k=[]):(v&&(e.textContent=""),(W=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Rs.test(W))&&(i="http://www.w3.org/1999/xhtml"),un(p,ao(m)?m:[m],t,r,o,i,n,c,n?n[0]:r.__k&&Ye(r,0),l,d),n&&n.some(nt)),l&&W!="textarea"||(u="value",W=="progress"&&P==null?e.removeAttribute(u):P==null||P===e[u]&&(W!="progress"||P)||fr(e,u,P,A[u],i),u="checked",I!=null&&I!=e[u]&&fr(e,u,I,A[u],i))}else A===ae||l&&e.data==ae||(e.data=ae);return e}function co(e,t,r,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){N.__e(i,r)}}function lo(e,t,r){var o,i,n,c;if(N.unmount&&N.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||co(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){N.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(c=0;c<o.length;c++)o[c]&&lo(o[c],t,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(i=$r(o,n=[]))&&(o==e.__e&&n.some(nt),nt(i),nt(o)),r||nt(e.__e),e.__e=e.__c=e.__=null}function js(e,t,r){return this.constructor(e,r)}function hn(e,t){var r,o,i,n;N.__&&N.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(r=e&&32&e.__u)?null:t.__k,t.__k=Wt(it,{children:[e]}),i=[],n=[],so(t,t.__k,o||yr,yr,t.namespaceURI,o?null:t.firstChild?io.call(t.childNodes):null,i,o?o.__e:t.firstChild,r,n),fn(i,t.__k,n),t.__k.props.children=null}var N,an,oo,We,to,gr,sn,hr,cn,no,ro,Ls,Yt,yr,vr,Rs,ao,io,at,Kt=f(()=>{Yt=Symbol.for("pv"),yr={},vr=[],Rs=/^m(i|n|o|s|text|space)$/,ao=Array.isArray,io=vr.slice,at=Object.assign;N={__e:function(e,t,r,o){for(var i,n,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(n=i.constructor)&&n.getDerivedStateFromError)&&i.setState(n.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,o||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw gr=0,e}},an=0,oo=function(e){return e!=null&&e.constructor===Yt},kt.prototype.setState=function(e,t){var r=this.__s;r&&r!=this.state||(r=this.__s=at({},this.state)),typeof e=="function"&&(e=e(at({},r),this.props)),e&&(at(r,e),this.__v&&(t&&this.__k.push(t),on(this)))},kt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),on(this))},kt.prototype.render=it,We=[],gr=0,sn=function(e,t){return e.__v.__b-t.__v.__b},hr=Symbol(),cn=/(PointerCapture)$|Capture$/i,no=0,ro={},Ls=0});function yn(e){var t=$n.get(this);return t||(t=new Map,$n.set(this,t)),(t=gn(this,t.get(e)||(t.set(e,t=(function(r){for(var o,i,n=1,c="",l="",d=[0],p=function(v){n===1&&(v||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,v,c):n===3&&(v||c)?(d.push(3,v,c),n=2):n===2&&c==="..."&&v?d.push(4,v,0):n===2&&c&&!v?d.push(5,0,!0,c):n>=5&&((c||!v&&n===5)&&(d.push(n,0,c,i),n=6),v&&(d.push(n,v,0,i),n=6)),c=""},u=0;u<r.length;u++){u&&(n===1&&p(),p(u));for(var $=0;$<r[u].length;$++)o=r[u][$],n===1?o==="<"?(p(),d=[d],n=3):c+=o:n===4?c==="--"&&o===">"?(n=1,c=""):c=o+c[0]:l?o===l?l="":c+=o:o==='"'||o==="'"?l=o:o===">"?(p(),n=1):n&&(o==="="?(n=5,i=c,c=""):o==="/"&&(n<5||r[u][$+1]===">")?(p(),n===3&&(d=d[0]),n=d,(d=d[0]).push(2,0,n),n=0):o===" "||o==="	"||o===`
`||o==="\r"?(p(),n=2):c+=o),n===3&&c==="!--"&&(n=4,d=d[0])}return p(),d})(e)),t),arguments,[])).length>1?t:t[0]}var gn,$n,vn=f(()=>{gn=function(e,t,r,o){var i;t[0]=0;for(var n=1;n<t.length;n++){var c=t[n++],l=t[n]?(t[0]|=c?1:2,r[t[n++]]):t[++n];c===3?o[0]=l:c===4?o[1]=Object.assign(o[1]||{},l):c===5?(o[1]=o[1]||{})[t[++n]]=l:c===6?o[1][t[++n]]+=l+"":c?(i=e.apply(l,gn(e,l,r,["",null])),o.push(i),l[0]?t[0]|=2:(t[n-2]=0,t[n]=i)):o.push(l)}return o},$n=new Map});var s,y=f(()=>{"use strict";vn();Kt();s=yn.bind(_r)});function Gt(e,t){G.__h&&G.__h(J,e,wr||t),wr=0;var r=J.__H||(J.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function g(e){return wr=1,ho(On,e)}function ho(e,t,r){var o=Gt(st++,2);if(o.t=e,!o.__c&&(o.__=[r?r(t):On(void 0,t),function(n){var c=(o.__N||o.__)[0],l=o.t(c,n);mo(c,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=J,!J.__f)){J.__f=!0;var i=J.shouldComponentUpdate;J.shouldComponentUpdate=function(n,c,l){var d=this.__H;if(!d)return!0;var p=!1,u=this.props!=n;if(d.__.some(function(v){v.__N&&(p=!0,mo(v.__[0],v.__N[0])||(u=!0))}),i){var $=i.call(this,n,c,l);return p?$||u:$}return!p||u}}return o.__}function x(e,t){var r=Gt(st++,3);!G.__s&&go(r.__H,t)&&(r.__P=!0,r.__=e,r.u=t,J.__H.__h.push(r))}function $o(e,t){var r=Gt(st++,4);!G.__s&&go(r.__H,t)&&(r.__P=!1,r.__=e,r.u=t,J.__h.push(r))}function Be(e){return wr=5,br(function(){return{current:e}},[])}function br(e,t){var r=Gt(st++,7);return go(r.__H,t)&&(r.__=e(),r.__H=t),r.__}function kr(){var e=Gt(st++,11);if(!e.__){for(var t=J.__v;!t.__m&&t.__;)t=t.__;var r=t.__m||(t.__m=[0,0]);e.__="P"+r[0]+"-"+r[1]++}return e.__}function zs(){var e;do{for(;e=po.shift();)try{Vt(e)}catch(r){G.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=In.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Vt),t.__h.some(fo),t.__h=[]}catch(r){t.__h=[],G.__e(r,e.__v)}}}while(po.length)}function Hs(e){var t,r=function(){clearTimeout(o),Tn&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(r,35);Tn&&(t=requestAnimationFrame(r))}function Pn(e){e!=1&&_n==G.requestAnimationFrame||((_n=G.requestAnimationFrame)||Hs)(zs)}function Vt(e){var t=J,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),J=t}function fo(e){var t=J;e.__c=e.__(),J=t}function go(e,t){return!e||e.length!=t.length||t.some(function(r,o){return!mo(r,e[o])})}function On(e,t){return typeof t=="function"?t(e):t}var st,J,uo,_n,mo,wr,In,po,G,wn,bn,kn,xn,Sn,Cn,Tn,S=f(()=>{Kt();mo=Object.is,wr=0,In=[],po=[],G=N,wn=G.__b,bn=G.__r,kn=G.diffed,xn=G.__c,Sn=G.unmount,Cn=G.__;G.__b=function(e){J=null,wn&&wn(e)},G.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Cn&&Cn(e,t)},G.__r=function(e){bn&&bn(e),st=0;var t=(J=e.__c).__H;t&&(uo==J?J.__h=[]:(t.__h.some(Vt),t.__h.some(fo),st=0),t.__h=[],t.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),uo=J},G.diffed=function(e){kn&&kn(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Pn(In.push(t)),t.__H.__.some(function(r){r.u&&(r.__H=r.u)})),uo=J=null},G.__c=function(e,t){t.some(function(r){try{r.__h.some(Vt),r.__h=r.__h.filter(function(o){return!o.__||fo(o)})}catch(o){r.__h=[function(){throw o}]}}),xn&&xn(e,t)},G.unmount=function(e){Sn&&Sn(e);var t,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(i){try{if(i.__P&&i.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}i.__P=r,Pn(po.push(i))}else Vt(i)}catch(n){t=n}}),o.__H=void 0,t&&G.__e(t,o.__v))};Tn=typeof requestAnimationFrame=="function"});function Tr(){if(De>1)De--;else{var e,t=!1;for((function(){var i=Sr;for(Sr=void 0;i!==void 0;){var n=i.S;if(n.v===i.v)for(var c=n.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=n.i);i=i.o}})();Qt!==void 0;){var r=Qt;for(Qt=void 0,xr++;r!==void 0;){var o=r.u;if(r.u=void 0,r.f&=-3,!(8&r.f)&&En(r))try{r.c()}catch(i){t||(e=i,t=!0)}r=o}}if(xr=0,De--,t)throw e}}function vo(e){if(De>0)return e();yo=++Ys,De++;try{return e()}finally{Tr()}}function Zt(e){var t=j,r=Jt;j=void 0,Jt=void 0;try{return e()}finally{j=t,Jt=r}}function An(e){if(j!==void 0){var t=e.n;if(t===void 0||t.t!==j)return t={i:0,S:e,p:j.s,n:void 0,t:j,e:void 0,x:void 0,r:t},j.s!==void 0&&(j.s.n=t),j.s=t,e.n=t,32&j.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=j.s,t.n=void 0,j.s.n=t,j.s=t),t}}function ee(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function B(e,t){return new ee(e,t)}function En(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Mn(e){for(var t=e.s;t!==void 0;t=t.n){var r=t.S.n;if(r!==void 0&&(t.r=r),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Nn(e){for(var t=e.s,r=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):r=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=r}function ct(e,t){ee.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Cr-1,this.f=4}function Ue(e,t){return new ct(e,t)}function Ln(e){var t=e.j;if(e.j=void 0,typeof t=="function"){De++;var r=j;j=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,_o(e),o}finally{j=r,Tr()}}}function _o(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Ln(e)}function Ks(e){if(j!==this)throw new Error("Out-of-order effect");Nn(this),j=e,this.f&=-2;try{8&this.f&&_o(this)}finally{Tr()}}function xt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Jt&&Jt.push(this)}function Fe(e,t){var r=new xt(e,t);try{r.c()}catch(i){throw r.d(),i}var o=r.d.bind(r);return o[Symbol.dispose]=o,o}var Ws,Jt,j,Qt,De,xr,Ys,yo,Sr,Cr,wo=f(()=>{Ws=Symbol.for("preact-signals");j=void 0;Qt=void 0,De=0,xr=0,Ys=0,yo=0,Sr=void 0,Cr=0;ee.prototype.brand=Ws;ee.prototype.h=function(){return!0};ee.prototype.S=function(e){var t=this,r=this.t;r!==e&&e.e===void 0&&(e.x=r,this.t=e,r!==void 0?r.e=e:Zt(function(){var o;(o=t.W)==null||o.call(t)}))};ee.prototype.U=function(e){var t=this;if(this.t!==void 0){var r=e.e,o=e.x;r!==void 0&&(r.x=o,e.e=void 0),o!==void 0&&(o.e=r,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Zt(function(){var i;(i=t.Z)==null||i.call(t)}))}};ee.prototype.subscribe=function(e){var t=this;return Fe(function(){var r=t.value;Zt(function(){return e(r)})},{name:"sub"})};ee.prototype.valueOf=function(){return this.value};ee.prototype.toString=function(){return this.value+""};ee.prototype.toJSON=function(){return this.value};ee.prototype.peek=function(){var e=this;return Zt(function(){return e.value})};Object.defineProperty(ee.prototype,"value",{get:function(){var e=An(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(xr>100)throw new Error("Cycle detected");(function(r){De!==0&&xr===0&&r.l!==yo&&(r.l=yo,Sr={S:r,v:r.v,i:r.i,o:Sr})})(this),this.v=e,this.i++,Cr++,De++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Tr()}}}});ct.prototype=new ee;ct.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Cr))return!0;if(this.g=Cr,this.f|=1,this.i>0&&!En(this))return this.f&=-2,!0;var e=j;try{Mn(this),j=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(r){this.v=r,this.f|=16,this.i++}return j=e,Nn(this),this.f&=-2,!0};ct.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ee.prototype.S.call(this,e)};ct.prototype.U=function(e){if(this.t!==void 0&&(ee.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};ct.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(ct.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=An(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});xt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};xt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Ln(this),Mn(this),De++;var e=j;return j=this,Ks.bind(this,e)};xt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Qt,Qt=this)};xt.prototype.d=function(){this.f|=8,1&this.f||_o(this)};xt.prototype.dispose=function(){this.d()}});function St(e,t){N[e]=t.bind(null,N[e]||function(){})}function Xt(e){if(Pr){var t=Pr;Pr=void 0,t()}Pr=e&&e.S()}function Dn(e){var t=this,r=e.data,o=Js(r);o.name="ReactiveDom",o.value=r;var i=br(function(){for(var l=t,d=t.__v;d=d.__;)if(d.__c){d.__c.__$f|=4;break}var p=Ue(function(){var m=o.value.value;return m===0?0:m===!0?"":m||""}),u=Ue(function(){return!Array.isArray(p.value)&&!oo(p.value)}),$=Fe(function(){if(this.N=Un,u.value){var m=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=m)}}),v=t.__$u.d;return t.__$u.d=function(){$(),v.call(this)},[u,p]},[]),n=i[0],c=i[1];return n.value?c.peek():c.value}function Gs(e,t,r,o){var i=t in e&&e.ownerSVGElement===void 0,n=B(r);return{o:function(c,l){n.value=c,o=l},d:Fe(function(){this.N=Un;var c=n.value.value;o[t]!==c&&(o[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function Js(e,t){return br(function(){return B(e,t)},[])}function Zs(){vo(function(){for(var e;e=Bn.shift();)Rn.call(e)})}function Un(){Bn.push(this)===1&&(N.requestAnimationFrame||Qs)(Zs)}var Rn,Ir,Pr,Vs,Bn,Qs,Ie=f(()=>{Kt();S();wo();wo();Vs=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Bn=[];Fe(function(){Rn=this.N})();Dn.displayName="ReactiveTextNode";Object.defineProperties(ee.prototype,{constructor:{configurable:!0,value:_r(it,null).constructor},type:{configurable:!0,value:Dn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});St("__b",function(e,t){if(Xt(),Ir=void 0,typeof t.type=="string"){var r,o=t.props;for(var i in o)if(i!=="children"){var n=o[i];n instanceof ee&&(r||(t.__np=r={}),r[i]=n,o[i]=n.peek())}}e(t)});St("__r",function(e,t){if(e(t),t.type!==it){Xt();var r,o=t.__c;o&&(o.__$f&=-2,(r=o.__$u)===void 0&&(o.__$u=r=(function(i,n){var c;return Fe(function(){c=this},{name:n}),c.c=i,c})((function(i){return function(){var n;Vs&&((n=this.y)==null||n.call(this)),i.__$f|=1,i.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Ir=o,Xt(r)}});St("__e",function(e,t,r,o){Xt(),Ir=void 0,e(t,r,o)});St("diffed",function(e,t){Xt(),Ir=void 0;var r;if(typeof t.type=="string"&&(r=t.__e)){var o=t.__np,i=t.props,n=r.U;if(n)for(var c in n){var l=n[c];l===void 0||o&&c in o||(l.d(),n[c]=void 0)}if(o){n||(n={},r.U=n);for(var d in o){var p=n[d],u=o[d];p===void 0?(p=Gs(r,d,u,i),n[d]=p):p.o(u,i)}}}e(t)});St("unmount",function(e,t){if(typeof t.type=="string"){var r=t.__e;if(r){var o=r.U;if(o){r.U=void 0;for(var i in o){var n=o[i];n&&n.d()}}}var c=t.__np;if(c){var l=t.props;for(var d in c)l[d]=c[d]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var u=p.__$u;u&&(p.__$u=void 0,u.d())}}e(t)});St("__h",function(e,t,r,o){o<3&&(t.__$f|=2),e(t,r,o)});kt.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var r=this.__$u,o=r&&r.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var n=2&this.__$f;if(!(o||n||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};Qs=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function ue(e){try{let t=localStorage.getItem(e)??Ct.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Ct.has(e)?JSON.parse(Ct.get(e)):null}}function me(e,t){if(t===null){Ct.delete(e);try{localStorage.removeItem(e)}catch{}return}Ct.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Ct.delete(e)}catch{}}var Ct,Tt=f(()=>{"use strict";Ct=new Map});function Fn(){let e=ue(ko);if(e in er)return e;let t=navigator.languages.find(r=>/^(zh|en)\b/i.test(r));return t&&/^zh/i.test(t)?"zh-CN":"en"}function qn(e){z.value=e,me(ko,e)}function jn(e){for(let[t,r]of Object.entries(e))Object.assign(xo[t],r)}function Ke(e,t){let r=`${z.value} ${e}`;return bo.has(r)||bo.set(r,t()),bo.get(r)}function a(e,t={}){return Xs(e,t).replaceAll(/\{(\w+)\}/g,(r,o)=>ec(t[o]))}function Xs(e,t){let r=xo[z.value][e];return r===void 0?(console.error(`There is no message "${e}" in ${z.value}.`),e):typeof r=="string"?r:(Ke("plural",()=>new Intl.PluralRules(z.value)).select(Number(t.count))==="one"?r.one:void 0)??r.other}var ko,er,z,xo,bo,zn,Or,ec,_=f(()=>{"use strict";Ie();Tt();ko="mall.language",er={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},z=B(Fn()),xo={"zh-CN":{},en:{}};z.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===ko&&(z.value=Fn())});bo=new Map;zn=e=>Ke("number",()=>new Intl.NumberFormat(z.value)).format(e),Or=e=>e in xo[z.value];ec=e=>typeof e=="number"?zn(e):String(e??"")});function Vn(e,t){[Yn,Kn]=[e,t],addEventListener("popstate",()=>{Co(!1)}),document.addEventListener("click",tc),addEventListener("scroll",rc,{passive:!0}),history.state?.key||history.replaceState({key:Gn()},""),Co(!1)}function Y(e,t={}){let r={key:Gn()};t.replace?history.replaceState(r,"",e):(Qn(),history.pushState(r,"",e)),Co(!0)}function Er(e){history.replaceState(history.state,"",location.pathname+e),lt.value&&(lt.value={...lt.value,url:new URL(location.href)})}function Jn(e){let t=e.split("/");for(let r of Yn){let o=r.pattern.split("/");if(o.length===t.length&&o.every((i,n)=>i===t[n]||i.startsWith("{")&&t[n]!=="")){let i=o.flatMap((n,c)=>n.startsWith("{")?[[n.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:r,params:Object.fromEntries(i)}}}return null}function tc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!Jn(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),Y(t.pathname+t.search+t.hash))}async function Co(e){let t=++tr,r=new URL(location.href),o=Jn(r.pathname)??{route:Kn,params:{}};Ar.value=!0;try{let i=await o.route.load();if(t!==tr)return;sessionStorage.removeItem(So),lt.value={Page:i.default,params:o.params,url:r,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(So)===null)sessionStorage.setItem(So,"yes"),location.reload();else throw i}finally{t===tr&&(Ar.value=!1)}}function rc(){clearTimeout(To),To=setTimeout(Qn,100)}function Qn(){clearTimeout(To),history.replaceState({...history.state,top:scrollY},"")}function Zn(){let e=lt.value,t=Be(!0);return $o(()=>{if(!e)return;let r=e.isNew?0:history.state?.top??0;oc(r),t.current||nc(),t.current=!1},[e?.key]),e&&s`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function oc(e){let t=performance.now()+1500,r=tr;(function o(){r===tr&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(o))})()}function nc(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function L(e,t){$o(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var lt,Ar,Yn,Kn,tr,So,Gn,To,K=f(()=>{"use strict";Ie();S();y();lt=B(null),Ar=B(!1),Yn=[],tr=0,So="mall.reloaded";history.scrollRestoration="manual";Gn=()=>String(Date.now())+String(Math.random()).slice(2,8)});function T({name:e,size:t=20}){return s`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${ac[e]} />
  </svg>`}var ac,pe=f(()=>{"use strict";y();ac={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function ie(e,t="info"){let r=++sc;Pt.value=[...Pt.value.slice(-2),{id:r,text:e,kind:t}],setTimeout(()=>Io(r),ic)}var ic,sc,Pt,Po,Io,Oo,Oe=f(()=>{"use strict";Ie();ic=6e3,sc=0,Pt=B([]),Po=B("");Io=e=>Pt.value=Pt.value.filter(t=>t.id!==e),Oo=e=>Po.value=e});var se,Ve=f(()=>{"use strict";Ie();se=B(navigator.onLine);addEventListener("online",()=>se.value=!0);addEventListener("offline",()=>se.value=!1)});function Mo(e,t,r,o=1){let i=(r-t+o)/2;i>=Eo||(Ao=e+o/2-(t+r)/2,Eo=i)}async function na(e){Eo=1/0;for(let t=0;t<cc;t++){let r=performance.now(),o=await e(),i=performance.now();if(Mo(new Date(o).getTime(),r,i),i-r<lc)return}}function aa(e){let[,t]=ho(o=>o+1,0),r=e-dt();return x(()=>{if(!(r>0))return;let o=setTimeout(t,Math.min(r%1e3+2,1e3));return()=>clearTimeout(o)}),x(()=>{let o=()=>t(0);return document.addEventListener("visibilitychange",o),()=>document.removeEventListener("visibilitychange",o)},[]),r}var cc,lc,Ao,Eo,dt,It=f(()=>{"use strict";S();cc=5,lc=80,Ao=null,Eo=1/0,dt=()=>Ao===null?Date.now():Ao+performance.now()});async function $e(e,t,r={}){let o=r.repeatable??(e!=="POST"||r.key!==void 0),i=performance.now()+(r.patience??uc),n=Lo(16);for(let c=1;;c++)try{return await hc(e,t,r,n)}catch(l){if(!(l instanceof k)||!o||!fc(l))throw l;let d=Math.max(l.retryAfter,Math.min(pc,mc*2**(c-1))*(.5+Math.random()));if(performance.now()+d>i)throw l;r.onRetry?.(c),await Te(d,r.signal)}}function fc(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function hc(e,t,r,o){let i={...r.headers,traceparent:`00-${o}-${Lo(8)}-01`};r.body!==void 0&&(i["Content-Type"]="application/json"),r.key!==void 0&&(i["Idempotency-Key"]=r.key);let n,c,l=performance.now();try{n=await fetch(dc+t,{method:e,headers:i,body:r.body===void 0?void 0:JSON.stringify(r.body),signal:r.signal,cache:"no-store"});let p=n.headers.get("Date");p&&Mo(new Date(p).getTime(),l,performance.now(),1e3),c=await n.text()}catch(p){throw r.signal?.aborted?p:new k(0,"no-answer","The shop did not answer.")}let d=$c(c);if(n.ok)return{status:n.status,body:d,headers:n.headers};throw new k(n.status,d?.code??`http-${n.status}`,d?.detail??n.statusText,d?.errors,Number(n.headers.get("Retry-After")??0)*1e3)}function $c(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Te(e,t){return new Promise((r,o)=>{let i=setTimeout(n,e);t?.addEventListener("abort",c,{once:!0}),t?.aborted&&c();function n(){t?.removeEventListener("abort",c),r()}function c(){clearTimeout(i),o(t?.reason)}})}function Lo(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function qe(e){let t=new URLSearchParams;for(let[r,o]of Object.entries(e))o!=null&&o!==""&&o!==!1&&t.set(r,String(o));return t.size===0?"":`?${t}`}var No,dc,uc,mc,pc,k,Ot,F=f(()=>{"use strict";It();No=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",dc=`${No}/api/v1`,uc=15e3,mc=300,pc=4e3,k=class extends Error{constructor(t,r,o,i,n){super(o),this.name="ApiError",this.status=t,this.code=r,this.detail=o,this.errors=i??{},this.retryAfter=n??0}};Ot=()=>Lo(16)});function rr(e,t,r){return navigator.locks?navigator.locks.request(e,{signal:r},t):t()}async function ia(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var Ro=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Ge(e){da.add(e)}function ua(){return sessionStorage.clear(),Promise.all([...da].map(e=>e()))}async function Rr(e,t){let r=ue(sa)?.[ca(e)],{body:o}=await $e("POST","/login",{body:{...e,...r&&{deviceToken:r}},headers:t,repeatable:!0});me(sa,{[ca(e)]:o.deviceToken}),Lr.value=!1,await rr("mall-refresh",async()=>pa(o))}async function ut(){let e=q.value?.refreshToken;await ma(),e&&await $e("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof k))throw t})}async function ma(){le=null,me(Et,null),Nr.value=!0,await ua(),q.value=null,Nr.value=!1}function pa(e){let{sub:t,role:r}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),o={userId:t,roles:[r??[]].flat(),refreshToken:e.refreshToken};le={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},me(Et,o),q.value=o,At.postMessage({access:le})}async function nr(e=!1){return q.value===null?null:(e&&(le=null),or(le)?le.token:(Bo??=vc().finally(()=>Bo=null),Bo))}function _c(e){return new Promise(t=>{if(e<=0)return t();let r=setTimeout(i,gc);At.addEventListener("message",o),At.postMessage({ask:!0});function o({data:n}){n.access===null&&e--,(or(le)||e===0)&&i()}function i(){clearTimeout(r),At.removeEventListener("message",o),t()}})}async function Je(e,t,r={}){let o=await nr();try{return await $e(e,t,la(o,r))}catch(i){if(!(i instanceof k)||i.code!=="unauthenticated"||o===null)throw i;return $e(e,t,la(await nr(!0),r))}}var Et,sa,gc,yc,q,te,gd,Lr,Nr,le,Bo,da,At,or,ca,vc,la,Q,Z,ve,Mt,E=f(()=>{"use strict";Ie();F();Ro();Tt();Et="mall.session",sa="mall.device",gc=2e3,yc=3e4,q=B(ue(Et)),te=Ue(()=>q.value!==null),gd=Ue(()=>q.value?.roles.includes("admin")??!1),Lr=B(!1),Nr=B(!1),le=null,Bo=null,da=new Set,At=new BroadcastChannel("mall-session");At.addEventListener("message",({data:e})=>{e.ask&&At.postMessage({access:or(le)?le:null}),e.access&&e.access.userId===q.value?.userId&&(le=e.access)});addEventListener("storage",e=>{if(e.key!==Et&&e.key!==null)return;let t=ue(Et);t?.userId!==q.value?.userId&&(le=null);let r=q.value!==null&&t===null;q.value=t,r&&ua()});or=e=>e!==null&&e.userId===q.value?.userId&&e.goodUntil-yc>Date.now();ca=e=>e.email??e.mobile??e.username;vc=()=>rr("mall-refresh",async()=>{if(q.value=ue(Et),q.value===null)return null;if(or(le)||await _c(await ia()),or(le))return le.token;try{return pa((await $e("POST","/token/refresh",{body:{refreshToken:q.value.refreshToken},repeatable:!0})).body),le.token}catch(e){if(!(e instanceof k)||e.status!==401&&e.status!==400)throw e;return await ma(),Lr.value=!0,null}});la=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},Q=async(e,t)=>(await Je("GET",e,t)).body,Z=async(e,t,r)=>(await Je("POST",e,{body:t,...r})).body,ve=async(e,t,r)=>(await Je("PUT",e,{body:t,...r})).body,Mt=async(e,t)=>(await Je("DELETE",e,t)).body});function ar(){let e=ue(Br);return e?{[Do]:e}:{}}async function _e(e){if(q.value===null&&ue(Br)===null){fe.value={items:[],total:{amount:0,currency:"CNY"}};return}await wc(()=>Nt("GET","/cart",void 0,e))}async function Uo(e,t){let r=`/cart/items/${encodeURIComponent(e)}`;t>0?await Nt("PUT",r,{quantity:t}):(await Nt("DELETE",r),await Nt("GET","/cart"))}async function fa(e,t){fe.value===null&&await Nt("GET","/cart");let r=fe.value?.items.find(o=>o.productId===e)?.quantity??0;await Uo(e,Math.min(999,r+t))}async function Nt(e,t,r,o){try{let i=await Je(e,t,{body:r,headers:ar(),onRetry:o});i.body&&(fe.value=i.body),q.value!==null?Lt():i.headers.get(Do)&&me(Br,i.headers.get(Do))}catch(i){if(!(i instanceof k)||i.code!=="cart-merged")throw i;return Lt(),Nt(e,t,r,o)}}async function wc(e){try{await e()}catch(t){if(!(t instanceof k))throw t}}var Br,Do,fe,Dr,Lt,mt=f(()=>{"use strict";Ie();F();E();Tt();Br="mall.cart",Do="X-Cart-Id",fe=B(null),Dr=Ue(()=>fe.value?.items.reduce((e,t)=>e+t.quantity,0)??0);Ge(()=>{fe.value=null});Lt=()=>me(Br,null)});function Rt(e){x(()=>{if(e)return Fo.value++,()=>{Fo.value--}},[e])}async function kc(e){let t=ha;for(;!e.aborted;){try{let r=await nr();if(r===null)return;let o={Authorization:`Bearer ${r}`,Accept:"text/event-stream"},i=ue(qo);i&&(o["Last-Event-ID"]=i);let n=await fetch(`${No}/api/v1/notifications/stream`,{headers:o,signal:e,cache:"no-store"});n.ok&&n.body?(t=ha,await xc(n.body,e)):n.status===401&&await nr(!0)}catch(r){if(e.aborted)return;if(!(r instanceof Error))throw r}await Te(t*(.5+Math.random()),e),t=Math.min(bc,t*2)}}async function xc(e,t){let r=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),o="";for(;;){let{done:i,value:n}=await r.read();if(i)return;o+=n;let c=o.split(`

`);o=c.pop()??"";for(let l of c){let d=l.match(/^data: (.*)$/m)?.[1];d&&Sc(JSON.parse(d))}}}function Sc(e){me(qo,e.id),$a.postMessage({userId:q.value?.userId,notification:e}),ga(e)}function ga(e){Ae.value=e,Qe.value++,document.hidden||ie(e.subject,"info")}var qo,ha,bc,Qe,Ae,Fo,$a,pt=f(()=>{"use strict";Ie();S();Oe();F();Ro();E();Tt();qo="mall.notifications.last",ha=1e3,bc=3e4,Qe=B(0),Ae=B(null),Fo=B(0),$a=new BroadcastChannel("mall-notifications");$a.addEventListener("message",({data:e})=>{e.userId===q.value?.userId&&ga(e.notification)});Ge(()=>{Qe.value=0,Ae.value=null,me(qo,null)});Fe(()=>{if(Fo.value===0||!te.value)return;let e=new AbortController;return rr("mall-stream",()=>kc(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function we(e,t,r={}){let[o,i]=g({data:r.initial,error:void 0,isLoading:!0}),[n,c]=g(0);return x(()=>{let l=new AbortController;return i(d=>({data:n>0?d.data:r.initial,error:void 0,isLoading:!0})),e(l.signal).then(d=>!l.signal.aborted&&i({data:d,error:void 0,isLoading:!1}),d=>!l.signal.aborted&&i(p=>({data:p.data,error:d,isLoading:!1}))),()=>l.abort()},[...t,n]),{...o,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var ft=f(()=>{"use strict";S()});function Tc(){return ka??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(jo),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),ka}async function zo(e,t){let r=await Tc();if(r)return new Promise(o=>{let i=t(r.transaction(jo,e).objectStore(jo));i.onsuccess=()=>o(i.result),i.onerror=()=>o(void 0)})}async function ht(e,t){let r=q.value?.userId;try{let o={body:await Q(e,{signal:t,patience:navigator.onLine?Cc:0}),readAt:Date.now()};return r===q.value?.userId&&!Nr.value&&zo("readwrite",i=>i.put(o,e)),{...o,isOld:!1}}catch(o){let i=o instanceof k&&o.status===0?await zo("readonly",n=>n.get(e)):void 0;if(!i)throw o;return{...i,isOld:!0}}}function Ze(e,t){let r=we(o=>ht(e,o),[e]);return x(()=>{r.data&&t?.(r.data.body)},[r.data]),{...r,data:r.data?.body,readAt:r.data?.isOld?r.data.readAt:void 0}}var jo,Cc,ka,Xe=f(()=>{"use strict";S();F();ft();E();jo="answers",Cc=5e3,ka=null;Ge(async()=>{await zo("readwrite",e=>e.clear())})});function h({kind:e,size:t,busy:r,wide:o,href:i,type:n="button",disabled:c,class:l,children:d,...p}){let u=["button",e&&`button-${e}`,t&&`button-${t}`,o&&"button-wide",l].filter(Boolean).join(" ");return i?s`<a class=${u} href=${i} ...${p}>${d}</a>`:s`<button
        class=${u}
        type=${n}
        disabled=${c}
        aria-disabled=${r?"true":void 0}
        aria-busy=${r?"true":void 0}
        ...${p}
        onClick=${r?Pc:p.onClick}
      >
        ${r&&s`<span class="spinner" aria-hidden="true"></span>`}${d}
      </button>`}var Pc,O=f(()=>{"use strict";y();Pc=e=>e.preventDefault()});function C(e){if(!(e instanceof k))throw e;let t=`problem.${e.code}`;return Or(t)?a(t):z.value==="en"?e.detail:a("problem.other")}function ce(e,t){let r=e instanceof k?e.errors[t]?.[0]:void 0;if(r!==void 0)return z.value==="en"?r:a("problem.field")}var re=f(()=>{"use strict";F();_()});function D({heading:e="h2",icon:t="box",title:r,children:o,action:i}){return s`<div class="empty">
    <${T} name=${t} size=${40} />
    <${e}>${r}<//>
    ${o&&s`<p>${o}</p>`} ${i}
  </div>`}var he=f(()=>{"use strict";y();pe()});function V({heading:e,error:t,onRetry:r}){return s`<div role="alert">
    <${D}
      heading=${e}
      icon="alert"
      title=${a("error.title")}
      action=${r&&s`<${h} onClick=${r}>${a("error.retry")}<//>`}
      >${C(t)}<//
    >
  </div>`}var be=f(()=>{"use strict";y();_();re();O();he()});function M({height:e="1.2em",count:t=1,class:r=""}){return s`<div class=${`skeletons ${r}`} role="status">
    <span class="visually-hidden">${a("loading")}</span>
    ${Array.from({length:t},(o,i)=>s`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var de=f(()=>{"use strict";y();_()});function w({kind:e="info",children:t}){return s`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${T} name=${Ic[e]} />
    <div>${t}</div>
  </div>`}var Ic,oe=f(()=>{"use strict";y();pe();Ic={info:"info",success:"check",warning:"alert",error:"alert"}});function R({amount:e,currency:t}){let r=Ke(`money ${t}`,()=>new Intl.NumberFormat(z.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return r.format(e/10**(r.resolvedOptions().maximumFractionDigits??2))}function Ca(e,t=Date.now()){let r=(new Date(e).getTime()-t)/1e3,o=Ke("ago",()=>new Intl.RelativeTimeFormat(z.value,{numeric:"auto"})),n=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(r)>=c);return n?o.format(Math.round(r/n[1]),n[0]):o.format(Math.round(r),"second")}function Ta(e){let t=Math.max(0,Math.ceil(e/1e3)),[r,o,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...r>0?[String(r)]:[],String(o).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var xa,je,Sa,ne=f(()=>{"use strict";_();xa=e=>Ke("percent",()=>new Intl.NumberFormat(z.value,{style:"percent"})).format(e),je=e=>Ke("dateTime",()=>new Intl.DateTimeFormat(z.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),Sa=e=>Ke("date",()=>new Intl.DateTimeFormat(z.value,{dateStyle:"medium"})).format(new Date(e))});function Ee({of:e}){return e.readAt?s`<${w} kind="warning">${a("offline.age",{time:Ca(e.readAt)})}<//>`:null}var Bt=f(()=>{"use strict";oe();ne();y();_()});function $t(e){ir.value={...ir.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function et(e){let t=ir.value[e];return x(()=>{e===""||t!==void 0||Ho.has(e)||(Ho.add(e),Q(`/products/${encodeURIComponent(e)}`).then(r=>$t([r]),r=>{if(!(r instanceof k))throw r;r.status===404?ir.value={...ir.value,[e]:null}:Ho.delete(e)}))},[e]),t}var ir,Ho,tt=f(()=>{"use strict";Ie();S();F();E();ir=B({}),Ho=new Set});function sr({product:e,name:t,eager:r}){let o=e?.name??t??"";return s`<span class="picture">
    ${e?.imageUrl?s`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${r?"eager":"lazy"}
            decoding="async"
            fetchpriority=${r?"high":void 0}
          />`:e!==void 0&&s`<span class="picture-letter" aria-hidden="true">${[...o][0]??""}</span>`}
  </span>`}function ke({productId:e,name:t,eager:r}){return s`<${sr} product=${et(e)} name=${t} eager=${r} />`}var ze=f(()=>{"use strict";y();tt()});function Pa({product:e,eager:t}){let r=e.stock.available;return s`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${sr} product=${e} eager=${t} />
    <span class="product-card-name">${e.name}</span>
    <span class="product-card-foot">
      <b class="price">${R(e.price)}</b>
      ${r===0?s`<span class="small muted">${a("product.soldOut")}</span>`:r<=Oc&&s`<span class="small warn">${a("product.few",{count:r})}</span>`}
    </span>
  </a>`}var Oc,Ia=f(()=>{"use strict";y();_();ne();ze();Oc=20});function Ur({products:e}){return s`<ul class="product-grid">
    ${e.map((t,r)=>s`<li key=${t.id}><${Pa} product=${t} eager=${r<4} /></li>`)}
  </ul>`}var Wo=f(()=>{"use strict";y();Ia()});var Dt,Fr=f(()=>{"use strict";_();Dt=e=>Or(`category.${e}`)?a(`category.${e}`):e});function xe({until:e,label:t,onEnd:r,large:o}){let i=aa(new Date(e).getTime()),n=Math.max(0,Math.ceil(i/1e3)),c=Be(n);x(()=>{for(let d of[60,10])c.current>d&&n<=d&&n>0&&Oo(a("countdown.left",{count:d,label:t}));c.current>0&&n===0&&(Oo(a("countdown.over",{label:t})),r?.()),c.current=n},[n]);let l=Math.floor(i/Oa);return s`<div class=${`countdown ${o?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&s`<span class="countdown-days">${a("countdown.days",{count:l})}</span>`}
      ${Ta(l>0?i%Oa:i)}
    </span>
  </div>`}var Oa,gt=f(()=>{"use strict";S();Oe();It();ne();y();_();Oa=864e5});var Pe,Aa,Ea,yt=f(()=>{"use strict";Pe=e=>e.state==="scheduled",Aa=e=>["open","paused","soldOut","rebuilding"].includes(e.state),Ea=e=>e.state==="closing"||e.state==="closed"});function Ma({sale:e}){let t=Pe(e);return s`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${ke} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${R(e.price)}</span>
      <${xe} until=${t?e.startsAt:e.endsAt} label=${a(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var Na=f(()=>{"use strict";ne();y();_();ze();gt();yt()});function ge({kind:e="neutral",children:t}){return s`<span class=${`badge badge-${e}`}>${t}</span>`}var vt=f(()=>{"use strict";y()});function qr({sale:e}){let t=et(e.productId),r=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return s`<p class="sale-price">
    <b>${R(e.price)}</b>
    ${r>0&&s`<s class="muted"><span class="visually-hidden">${a("sale.usual")} </span>${R(t.price)}</s>
        <span class="badge badge-accent">${a("sale.saved",{share:xa(r)})}</span>`}
  </p>`}var Yo=f(()=>{"use strict";ne();y();_();tt()});function jr({sale:e}){return e.state==="open"&&e.available===void 0?s`<p class="muted" role="status">${a("sale.left.unknown")}</p>`:Pe(e)||e.available===void 0?s`<p class="muted">${a("sale.units",{count:e.stock})}</p>`:s`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${a("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var Ko=f(()=>{"use strict";y();_();yt()});function La({sale:e}){let t=Pe(e);return s`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${ge} kind="accent">${a("sale.flash")}<//> <span class="small muted">${a(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${qr} sale=${e} />
      <${jr} sale=${e} />
      <div class="row hero-foot">
        <${h} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${a(t?"sale.look":"sale.toSale")}<//
        >
        <${xe} until=${t?e.startsAt:e.endsAt} label=${a(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${ke} productId=${e.productId} name=${e.productName} eager /></div>
  </section>`}var Ra=f(()=>{"use strict";vt();O();y();_();ze();gt();Yo();Ko();yt()});var Da={};X(Da,{default:()=>Ba});function Ba(){L("",a("brand"));let e=Ze("/seckill/sales?pageSize=20"),t=Ze("/products?pageSize=12",l=>$t(l.items)),r=Ze("/categories"),o=(e.data?.items??[]).filter(Aa),i=(e.data?.items??[]).filter(Pe).reverse(),[n,...c]=[...o,...i];return s`<div class="stack stack-large">
    ${n?s`<${La} sale=${n} />`:e.isLoading?s`<div class="hero hero-empty"><${M} height="calc(100dvh - 6rem)" /></div>`:s`<section class="hero hero-plain">
              <h1>${a("home.welcome")}</h1>
              <p>${a("home.lead")}</p>
              <${h} kind="primary" size="large" href="/search">${a("home.browse")}<//>
            </section>`}
    ${c.length>0&&s`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${a("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>s`<li key=${l.id}><${Ma} sale=${l} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${a("home.new")}</h2>
        <a href="/search">${a("home.all")}</a>
      </div>
      ${r.data&&s`<nav aria-label=${a("search.category")}>
          <ul class="chips">
            ${r.data.items.map(l=>s`<li key=${l.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${Dt(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${Ee} of=${t} />
      ${t.error&&!t.data&&s`<${V} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&s`<${M} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&s`<${Ur} products=${t.data.items} />`}
    </section>
  </div>`}var Ua=f(()=>{"use strict";O();be();de();y();_();K();Xe();Bt();Wo();tt();Fr();Na();Ra();yt()});function Ut({token:e,isLoading:t,onMore:r}){return e?s`<div class="pager"><${h} busy=${t} onClick=${r}>${a("pager.more")}<//></div>`:null}var zr=f(()=>{"use strict";y();_();O()});function Ft({label:e,checked:t,onChange:r,hint:o,...i}){return s`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${n=>r(n.currentTarget.checked)} ...${i} />
    <span>${e}${o&&s`<small class="muted">${o}</small>`}</span>
  </label>`}var Hr=f(()=>{"use strict";y()});function U({label:e,value:t,onInput:r,error:o,hint:i,as:n="input",optional:c,class:l,children:d,...p}){let u=kr(),$=[o&&`${u}-error`,i&&`${u}-hint`].filter(Boolean).join(" ")||void 0;return s`<div class=${`field ${l??""}`}>
    <label for=${u}>${e}${c&&s` <span class="muted">${a("field.optional")}</span>`}</label>
    <${n}
      id=${u}
      value=${t}
      aria-invalid=${o?"true":void 0}
      aria-describedby=${$}
      onInput=${v=>r(v.currentTarget.value)}
      ...${p}
    >
      ${d}
    <//>
    ${i&&s`<p class="hint" id=${`${u}-hint`}>${i}</p>`}
    ${o&&s`<p class="field-error" id=${`${u}-error`}>${o}</p>`}
  </div>`}var Me=f(()=>{"use strict";S();y();_()});function qa({query:e,onChange:t}){let r=Ze("/categories"),i=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],n=c=>l=>t({[c]:l});return s`<form
    class="filters"
    role="search"
    aria-label=${a("search.filters")}
    onSubmit=${c=>c.preventDefault()}
  >
    <${U} as="select" label=${a("search.category")} value=${e.get("category")??""} onInput=${n("category")}>
      <option value="">${a("search.category.all")}</option>
      ${(r.data?.items??[]).map(c=>s`<option key=${c.name} value=${c.name}>${Dt(c.name)}</option>`)}
    <//>
    <${U} as="select" label=${a("search.sort")} value=${e.get("sort")??i[0]} onInput=${n("sort")}>
      ${i.map(c=>s`<option key=${c} value=${c}>${a(`search.sort.${c}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Fa} label=${a("search.minPrice")} value=${e.get("minPrice")} onChange=${n("minPrice")} />
      <${Fa} label=${a("search.maxPrice")} value=${e.get("maxPrice")} onChange=${n("maxPrice")} />
    </div>
    <${Ft}
      label=${a("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${c=>t({inStock:c})}
    />
  </form>`}function Fa({label:e,value:t,onChange:r}){return s`<${U}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${o=>r(o.currentTarget.value.trim())}
  />`}var ja=f(()=>{"use strict";Hr();Me();y();_();Xe();Fr()});var Wa={};X(Wa,{default:()=>Ha});function Ha({query:e}){let t=qe(Object.fromEntries(e)),r=e.get("q")??"";L(r?a("search.for",{q:r}):a("search.title"),a("brand"));let[,o]=g(0),[i,n]=g({}),c=cr.get(t),l=async(p,u)=>{n({busy:!0});try{let $={...Object.fromEntries(e),pageSize:Ac,continuationToken:p},{body:v,isOld:m,readAt:b}=await ht(`/products${qe({...$,minPrice:za(e.get("minPrice")),maxPrice:za(e.get("maxPrice"))})}`,u);$t(v.items);let P=p?cr.get(t)?.items??[]:[];cr.set(t,{items:[...P,...v.items],token:v.continuationToken,readAt:m?b:void 0}),n({})}catch($){u.aborted||n({error:$})}};x(()=>{if(cr.has(t)&&!lt.value?.isNew)return;let p=new AbortController;return l(null,p.signal),()=>p.abort()},[t]);let d=p=>{let u=qe({...Object.fromEntries(e),...p});cr.delete(u),Er(u),o($=>$+1)};return s`<div class="with-filters">
    <h1 class="with-filters-title">${r?a("search.for",{q:r}):a("search.title")}</h1>
    <div class="stack">
      <${qa} query=${e} onChange=${d} />
    </div>
    <section class="stack" aria-label=${a("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&s`<${Ee} of=${c} />`}
      ${i.error&&s`<${V} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&s`<${M} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&s`<${D} icon="search" title=${a("search.nothing")} action=${s`<${h} href="/search">${a("search.clear")}<//>`}
          >${a("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&s`<${Ur} products=${c.items} />`}
      ${c&&s`<${Ut} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Ac,cr,za,Ya=f(()=>{"use strict";S();F();O();he();be();zr();de();y();_();K();Bt();Xe();Wo();tt();ja();Ac=12,cr=new Map;za=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function qt({value:e,max:t=999,disabled:r,name:o,onChange:i}){let n=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return s`<div class="quantity" role="group" aria-label=${a("quantity.of",{name:o})}>
    <button
      type="button"
      class="icon-button"
      disabled=${r||e<=1}
      onClick=${()=>n(e-1)}
      aria-label=${a("quantity.less")}
    >
      <${T} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${e}
      disabled=${r}
      aria-label=${a("quantity")}
      onChange=${c=>{n(Number(c.currentTarget.value)),c.currentTarget.value=String(e)}}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${r||e>=t}
      onClick=${()=>n(e+1)}
      aria-label=${a("quantity.more")}
    >
      <${T} name="plus" />
    </button>
  </div>`}var Wr=f(()=>{"use strict";pe();y();_()});function Ka({available:e}){return e===0?s`<p class="stock stock-none"><${T} name="alert" />${a("product.none")}</p>`:e<=Ec?s`<p class="stock stock-few"><${T} name="alert" />${a("product.few",{count:e})}</p>`:s`<p class="stock stock-good"><${T} name="check" />${a("product.inStock")}</p>`}var Ec,Va=f(()=>{"use strict";pe();y();_();Ec=20});var Ja={};X(Ja,{default:()=>Ga});function Ga({id:e}){let t=Ze(`/products/${encodeURIComponent(e)}`,o=>$t([o])),r=t.data;return L(r?.name??"",a("brand")),t.error instanceof k&&t.error.status===404?s`<${D}
      heading="h1"
      icon="search"
      title=${a("problem.product-not-found")}
      action=${s`<${h} kind="primary" href="/search">${a("home.browse")}<//>`}
    />`:t.error&&!r?s`<${V} heading="h1" error=${t.error} onRetry=${t.reload} />`:r?s`<article class="product">
    <${sr} product=${r} eager />
    <div class="stack">
      <p class="small"><a href=${`/search?category=${encodeURIComponent(r.category)}`}>${Dt(r.category)}</a></p>
      <h1>${r.name}</h1>
      <p class="price price-large">${R(r.price)}</p>
      <p class="product-description">${r.description}</p>
      <${Ka} available=${r.stock.available} />
      <${Ee} of=${t} />
      <${Mc} product=${r} onChanged=${t.reload} />
    </div>
  </article>`:s`<div class="product"><${M} height="24rem" /><${M} count=${5} height="2rem" /></div>`}function Mc({product:e,onChanged:t}){let[r,o]=g(1),[i,n]=g({}),c=e.stock.available,l=async()=>{n({busy:!0});try{await fa(e.id,r),n({done:!0}),ie(a("cart.added",{name:e.name}),"success")}catch(d){n({error:d})}t()};return se.value?s`<div class="stack">
    <div class="row">
      <${qt} value=${r} max=${Math.max(1,Math.min(c,999))} onChange=${o} name=${e.name} />
      <${h} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${a(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&s`<${h} href="/cart" size="large">${a("cart.go")}<//>`}
    </div>
    ${i.error&&s`<${w} kind="error">${C(i.error)}<//>`}
  </div>`:s`<${w} kind="warning">${a("offline.noBuying")}<//>`}var Qa=f(()=>{"use strict";S();Oe();F();O();he();be();oe();de();ne();y();_();Ve();re();K();mt();Bt();Xe();Fr();ze();tt();Wr();Va()});function Za({ticket:e,onEnd:t}){let r=`/orders/${encodeURIComponent(e.orderId)}`,o=e.status==="held";return s`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${T} name="check" size=${24} />${a(o?"ticket.held":"ticket.sold")}</h2>
    <p>${a(o?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${o&&e.payBy&&s`<${xe} until=${e.payBy} label=${a("pay.keptFor")} onEnd=${t} />`}
    <${h} kind="primary" size="large" wide href=${r}>${a(o?"ticket.pay":"ticket.order")}<//>
  </section>`}var Xa=f(()=>{"use strict";O();pe();y();_();gt()});function ei({sale:e,place:t,onChanged:r}){let[o,i]=g({}),n=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async d=>{i({busy:!0});try{await d(),i({})}catch(p){i({error:p})}r()},l=t?.status==="waiting";return s`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${T} name="clock" size=${24} />${l?a("waiting.in",{position:t.position??1}):a("waiting.title")}
    </h2>
    <p>${a(l?"waiting.in.words":"waiting.words")}</p>
    ${o.error&&s`<${w} kind="error">${C(o.error)}<//>`}
    ${l?s`<div><${h} busy=${o.busy} onClick=${()=>c(()=>Mt(n))}>${a("waiting.leave")}<//></div>`:s`<${h}
            kind="primary"
            size="large"
            wide
            busy=${o.busy}
            onClick=${()=>c(()=>Z(n,{quantity:1},{repeatable:!0}))}
            >${a("waiting.join")}<//
          >`}
  </section>`}var ti=f(()=>{"use strict";S();O();pe();oe();y();_();re();E()});function ri({sale:e,mine:t}){let[r,o]=g(1),{ticket:i}=t;if(!se.value)return s`<${w} kind="warning">${a("offline.noBuying")}<//>`;if(t.entering)return s`<${Nc} again=${t.again} />`;if(i&&i.status!=="released")return s`<${Za} ticket=${i} onEnd=${t.look} />`;if(!te.value){let l=encodeURIComponent(location.pathname);return s`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&s`<${h} kind="primary" size="large" wide href=${`/login?next=${l}`}>${a("sale.login")}<//>`}
      <p class="small muted">${a("sale.login.hint")}</p>
    </div>`}let n=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof k&&t.refusal.code==="sold-out",c=e.state==="open"&&!n;return s`<div class="stack">
    ${i?.status==="released"&&s`<${w} kind="warning">${a("sale.released")}<//>`}
    ${t.refusal&&s`<${w} kind="error">${C(t.refusal)}<//>`}
    ${n?s`<${ei} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?s`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&s`<${qt} value=${r} max=${e.perBuyerLimit} name=${e.productName} onChange=${o} />`}
                <${h}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!c}
                  onClick=${()=>t.ask(r)}
                  data-testid="enter"
                  >${a(c?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${a(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:s`<${w} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${a(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function Nc({again:e}){return s`<div class="stack" role="status">
    <${h} kind="primary" size="large" wide busy>${a("sale.asking")}<//>
    <p class="small muted">${a(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var oi=f(()=>{"use strict";S();F();O();oe();y();_();Ve();re();E();Wr();Xa();ti()});function Bc(e){let t=Math.random(),r=e?.state==="scheduled"?new Date(e.startsAt).getTime()-dt():0;return r>Vo&&r<Rc?{pause:r-Vo*(.5+.4*t),setsClock:!0}:r>0&&r<=Vo?{pause:r+300+2e3*t}:{pause:Lc[e?.state??"open"]*(.5+t)}}function ni(e){let[t,r]=g({}),[o,i]=g(0);return x(()=>{let n=new AbortController,{signal:c}=n;return d().catch(p=>{if(!c.aborted)throw p}),document.addEventListener("visibilitychange",()=>document.hidden||i(p=>p+1),{signal:c}),()=>n.abort();async function l(){let{body:p}=await $e("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||r({sale:p}),p}async function d(){let p,u=!1;for(;;){try{if(u?p=await l():(await na(async()=>(p=await l()).serverTime),u=!0),p?.state==="closed")return}catch(v){if(c.aborted)return;if(!(v instanceof k))throw v;if(r(m=>({...m,error:v})),v.status===404)return}let $=Bc(p);if(await Te($.pause,c),document.hidden)return;$.setsClock&&(u=!1)}}},[e,o]),{...t,reload:()=>i(n=>n+1),isOver:t.sale!==void 0&&Ea(t.sale)}}var Lc,Vo,Rc,ai=f(()=>{"use strict";S();F();It();yt();Lc={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},Vo=15e3,Rc=6e4});function si(e,t,r,o){let i=Go.get(e);if(i)return i;let n=Number(sessionStorage.getItem(lr+e)??r);sessionStorage.setItem(lr+e,String(n));let c=qc(e,t,n,o).finally(()=>Go.delete(e));return Go.set(e,c),c}async function qc(e,t,r,o){for(;;)try{let i=await Z(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:r},{repeatable:!0,patience:Dc,onRetry:o});return sessionStorage.removeItem(lr+e),i}catch(i){if(i instanceof k&&i.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-dt())<Uc){await Te(Fc*(.5+Math.random()));continue}throw i instanceof k&&i.status>=400&&i.status<500&&sessionStorage.removeItem(lr+e),i}}var lr,Dc,Uc,Fc,Go,ii,ci=f(()=>{"use strict";F();It();E();lr="mall.entering.",Dc=9e4,Uc=1500,Fc=120,Go=new Map,ii=e=>sessionStorage.getItem(lr+e)!==null});function mi(e){let t=e?.id,[r,o]=g({}),[i,n]=g(0),c=e?.state==="soldOut"||r.place?.status==="waiting",l=async d=>{if(t){o(p=>({...p,entering:!0,again:!1,refusal:void 0}));try{let p=await si(t,e.startsAt,d,()=>o(u=>({...u,again:!0})));o({ticket:p,isKnown:!0})}catch(p){if(!(p instanceof k))throw p;o(u=>({...u,entering:!1,refusal:p}))}}};return x(()=>{t&&te.value&&ii(t)&&l(1)},[t,te.value]),x(()=>{if(!t||!te.value||r.entering)return;let d=new AbortController;return p(d.signal).catch(u=>{if(!d.signal.aborted)throw u}),()=>d.abort();async function p(u){let $=di,v=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let m=await ui(Q(`${v}/ticket`,{signal:u}),"ticket-not-found"),b=m?.status==="held"||!c?void 0:await ui(Q(`${v}/waiting`,{signal:u}),"not-waiting");if(u.aborted||(o(P=>({...P,ticket:m,place:b,isKnown:!0})),m?.status==="sold"))return;m?.status==="held"?$=m.payBy?jc:li:$=b?.status==="waiting"?li:di}catch(m){if(u.aborted)return;if(!(m instanceof k))throw m}await Te($*(.5+Math.random()),u),document.hidden&&await new Promise(m=>document.addEventListener("visibilitychange",m,{once:!0,signal:u}))}}},[t,q.value?.userId,c,i,Ae.value?.id,r.entering]),{...r,ask:l,look:()=>n(d=>d+1)}}async function ui(e,t){try{return await e}catch(r){if(r instanceof k&&r.code===t)return;throw r}}var li,di,jc,pi=f(()=>{"use strict";S();F();E();pt();ci();li=5e3,di=2e4,jc=6e4});var hi={};X(hi,{default:()=>fi});function fi({id:e}){let{sale:t,error:r,reload:o}=ni(e),i=mi(t),n=et(t?.productId??"");if(L(t?.productName??a("sale.flash"),a("brand")),Rt(i.place?.status==="waiting"||i.ticket?.status==="held"),r instanceof k&&r.status===404)return s`<${D}
      heading="h1"
      icon="search"
      title=${a("problem.sale-not-found")}
      action=${s`<${h} kind="primary" href="/">${a("nav.home")}<//>`}
    />`;if(!t)return r?s`<${V} heading="h1" error=${r} onRetry=${o} />`:s`<div class="product"><${M} height="24rem" /><${M} count=${4} height="3rem" /></div>`;let l=Pe(t)&&new Date(t.startsAt).getTime()<=dt()?{...t,state:"open",available:t.available??t.stock}:t,d=Hc(l);return s`<article class="product sale">
    <${ke} productId=${t.productId} name=${t.productName} eager />
    <div class="stack">
      <p class="row">
        <${ge} kind="accent">${a("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${ge} kind=${zc[l.state]}>${a(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${qr} sale=${t} />
      ${d&&s`<${xe} large until=${d.until} label=${a(d.label)} onEnd=${o} key=${d.label} />`}
      ${r&&se.value&&s`<${w} kind="warning">${a("sale.noWord")}<//>`}
      <${jr} sale=${l} />
      <${ri} sale=${l} mine=${i} />
      <p class="small muted">${a("sale.rules",{count:t.perBuyerLimit,from:je(t.startsAt),to:je(t.endsAt)})}</p>
      ${n&&s`<p class="product-description">${n.description}</p>`}
    </div>
  </article>`}function Hc(e){return Pe(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var zc,$i=f(()=>{"use strict";F();vt();O();he();be();oe();de();It();ne();y();_();Ve();K();pt();ze();tt();gt();oi();Yo();yt();Ko();ai();pi();zc={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function gi({line:e,busy:t,onChange:r}){let o=et(e.productId)?.stock.available;return s`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${ke} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${a("cart.each",{price:R(e.price)})}</span>
      ${e.warning&&s`<span class="small warn row"
          ><${T}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&o!==void 0?a("product.few",{count:o}):a(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&s`<${qt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>r(e.productId,i)} />`}
      <b class="price">${R(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>r(e.productId,0)}
        aria-label=${a("cart.remove",{name:e.name})}
      >
        <${T} name="trash" />
      </button>
    </div>
  </li>`}var yi=f(()=>{"use strict";pe();ne();y();_();ze();tt();Wr()});var _i={};X(_i,{default:()=>vi});function vi(){L(a("cart.title"),a("brand"));let[e,t]=g({});x(()=>{_e()},[]);let r=async(l,d)=>{t({busy:l});try{await Uo(l,d),t({})}catch(p){t({error:p})}};if(fe.value===null)return se.value?s`<${M} height="6rem" count=${3} />`:s`<${D} heading="h1" icon="offline" title=${a("offline.cart")}>${a("offline.noBuying")}<//>`;let{items:o,total:i}=fe.value;if(o.length===0)return s`<${D}
      heading="h1"
      icon="cart"
      title=${a("cart.empty")}
      action=${s`<${h} kind="primary" href="/search">${a("home.browse")}<//>`}
      >${a("cart.empty.hint")}<//
    >`;let n=o.filter(l=>l.warning),c=o.some(l=>l.warning!=="unavailable")&&!n.some(l=>l.warning==="insufficient-stock");return s`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${a("cart.title")}</h1>
      ${n.length>0&&s`<${w} kind="warning">${a("cart.changed")}<//>`}
      ${e.error&&s`<${w} kind="error">${C(e.error)}<//>`}
      <ul class="lines">
        ${o.map(l=>s`<${gi} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${r} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${a("cart.summary")}>
      <p class="row spread"><span>${a("cart.total")}</span><b class="price price-large" data-testid="total">${R(i)}</b></p>
      ${se.value?s`<${h}
              kind="primary"
              size="large"
              wide
              href=${c?te.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${a("cart.checkout")}<//
            >`:s`<${w} kind="warning">${a("offline.noBuying")}<//>`}
      <p class="small muted">${a(te.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var wi=f(()=>{"use strict";S();O();he();oe();de();ne();y();_();Ve();re();K();E();mt();yi()});function Se({heading:e="h1",children:t}){if(te.value)return t;let r=encodeURIComponent(location.pathname+location.search);return s`<${D}
    heading=${e}
    icon="user"
    title=${a("login.needed")}
    action=${s`<${h} kind="primary" href=${`/login?next=${r}`}>${a("login.title")}<//>`}
  />`}var _t=f(()=>{"use strict";O();he();y();_();E()});function Yr({address:e={},submit:t,onSubmit:r,onCancel:o}){let[i,n]=g({country:"CN",...e}),[c,l]=g({}),d=u=>String(i[u]??"");return s`<form class="stack address-form" onSubmit=${async u=>{if(u.preventDefault(),Jo.some(([$,,v])=>!v&&!d($).trim()))return l({tried:!0});l({busy:!0});try{await r({...Object.fromEntries(Jo.map(([$])=>[$,d($).trim()||null])),isDefault:i.isDefault??null}),l({})}catch($){l({error:$})}}} novalidate>
    ${c.error&&s`<${w} kind="error">${C(c.error)}<//>`}
    <div class="form-grid">
      ${Jo.map(([u,$,v])=>s`<${U}
            key=${u}
            label=${a(`address.${u}`)}
            name=${u}
            autocomplete=${$}
            optional=${v}
            class=${u.startsWith("line")?"form-wide":""}
            value=${d(u)}
            onInput=${m=>n({...i,[u]:m})}
            error=${c.tried&&!v&&!d(u).trim()?a("login.missing"):ce(c.error,u)}
          />`)}
    </div>
    <${Ft}
      label=${a("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${u=>n({...i,isDefault:u})}
    />
    <div class="actions">
      <${h} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${o&&s`<${h} kind="quiet" onClick=${o}>${a("dialog.cancel")}<//>`}
    </div>
  </form>`}var Jo,Qo=f(()=>{"use strict";S();O();Hr();Me();oe();y();_();re();Jo=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function wt({address:e}){return s`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var Kr=f(()=>{"use strict";y()});function Vr({addresses:e,value:t,onChange:r}){let[o,i]=g(!1),n=e.data?.items??[];if(x(()=>{let l=n.find(d=>d.isDefault)??n[0];t===null&&l&&r(l.id)},[e.data]),e.error)return s`<${V} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${M} height="5rem" count=${2} />`;let c=async l=>{let d=await Z("/profile/addresses",l,{key:Ot()});e.set({items:[...n,d]}),r(d.id),i(!1)};return s`<fieldset class="choices">
    <legend class="visually-hidden">${a("checkout.address")}</legend>
    ${n.map(l=>s`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${t===l.id} onChange=${()=>r(l.id)} />
          <${wt} address=${l} />
        </label>`)}
    ${o||n.length===0?s`<div class="card">
            <${Yr} submit=${a("address.use")} onSubmit=${c} onCancel=${n.length>0?()=>i(!1):void 0} />
          </div>`:s`<div><${h} onClick=${()=>i(!0)}>${a("address.add")}<//></div>`}
  </fieldset>`}var Zo=f(()=>{"use strict";S();F();O();be();de();y();_();E();Qo();Kr()});async function bi(e,t){let r=e?{body:e,key:Ot()}:JSON.parse(sessionStorage.getItem(dr));sessionStorage.setItem(dr,JSON.stringify(r));try{let o=await Z("/orders",r.body,{key:r.key,patience:Wc,onRetry:t});return sessionStorage.removeItem(dr),o}catch(o){throw o instanceof k&&o.status>=400&&o.status<500&&o.status!==401&&sessionStorage.removeItem(dr),o}}var dr,Wc,Gr,ki=f(()=>{"use strict";F();E();dr="mall.checkout",Wc=18e4,Gr=()=>sessionStorage.getItem(dr)!==null});var Si={};X(Si,{default:()=>xi});function xi(){return L(a("checkout.title"),a("brand")),s`<${Se}><${Yc} /><//>`}function Yc(){let[e,t]=g(null),r=we(p=>Q("/profile/addresses",{signal:p}),[]),[o,i]=g({}),n=async p=>{i({busy:!0});try{let u=await bi(p,()=>i({busy:!0,again:!0}));Y(`/orders/${encodeURIComponent(u.id)}`,{replace:!0})}catch(u){i({error:u})}await _e()};x(()=>{Gr()?n(null):_e()},[]);let c=async()=>{if(Gr())return n(null);if(e===null)return i({tried:!0});let p=JSON.stringify(fe.value);return i({busy:!0}),await _e(()=>i({busy:!0,again:!0})),JSON.stringify(fe.value)===p?n({addressId:e}):i({changed:!0})};if(fe.value===null||r.isLoading&&!r.data)return s`<${M} height="calc(50dvh - 5rem)" count=${2} />`;let{items:l,total:d}=fe.value;return l.length===0&&!Gr()?s`<${D}
      heading="h1"
      icon="cart"
      title=${a("cart.empty")}
      action=${s`<${h} kind="primary" href="/orders">${a("nav.orders")}<//>`}
    />`:s`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${a("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${a("checkout.address")}</h2>
        ${o.tried&&e===null&&s`<${w} kind="error">${a("checkout.address.missing")}<//>`}
        <${Vr} addresses=${r} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${a("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${l.map(p=>s`<li key=${p.productId} class="row spread">
              <span
                >${a("order.line",{name:p.name,count:p.quantity})}${p.warning&&s` <span class="small warn">${a(`cart.warning.${p.warning}`)}</span>`}</span
              >
              <span class="price">${R(p.lineTotal)}</span>
            </li>`)}
      </ul>
      <p class="row spread total"><span>${a("cart.total")}</span><b class="price price-large">${R(d)}</b></p>
      ${o.error&&s`<${w} kind="error">${C(o.error)}<//>`}
      ${o.changed&&s`<${w} kind="warning">${a("checkout.changed")}<//>`}
      ${o.again&&s`<${w} kind="info">${a("checkout.again")}<//>`}
      ${se.value?s`<${h} kind="primary" size="large" wide busy=${o.busy} onClick=${c}>${a("checkout.place")}<//>`:s`<${w} kind="warning">${a("offline.noBuying")}<//>`}
      <p class="small muted">${a("checkout.note")}</p>
    </aside>
  </div>`}var Ci=f(()=>{"use strict";S();O();he();oe();de();ne();y();_();Ve();re();ft();K();E();_t();mt();Zo();ki()});var Pi={};X(Pi,{default:()=>Ti});function Ti({id:e}){return L(a("pay.title"),a("brand")),s`<${Se}><${Kc} paymentId=${e} /><//>`}function Kc({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),r=we(m=>Q(`/orders/${encodeURIComponent(t)}`,{signal:m}),[t]),[o,i]=g({}),[n,c]=g(!1),l=`/orders/${encodeURIComponent(t)}`,d=(m,b)=>Z(`/payments/simulated/${encodeURIComponent(m)}`,{outcome:b},{repeatable:!0}),p=async(m,b)=>{i({busy:m});try{let{status:P}=await b();P==="paid"||P==="declined"?Y(l,{replace:!0}):i({status:P})}catch(P){i({error:P})}},u=async()=>{await d(e,"declined");let m=await Z(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await d(m.paymentId,"paid"),d(e,"paid")};if(r.error)return s`<${D}
      heading="h1"
      icon="alert"
      title=${C(r.error)}
      action=${s`<${h} href="/orders">${a("nav.orders")}<//>`}
    />`;if(!r.data)return s`<${M} height="12rem" />`;let $=r.data.status==="awaitingPayment",v=$||r.data.status==="cancelled"||r.data.status==="rejected";return s`<div class="card narrow stack provider">
    <p class="small muted">${a("pay.simulated")}</p>
    <h1>${a("pay.amount",{total:R(r.data.total)})}</h1>
    ${$&&r.data.payBy&&s`<${xe} until=${r.data.payBy} label=${a("pay.keptFor")} onEnd=${()=>c(!0)} />`}
    ${(n||!$)&&s`<${w} kind="warning">${a(v?"pay.late":"problem.order-already-paid")}<//>`}
    ${o.error&&s`<${w} kind="error">${C(o.error)}<//>`}
    ${o.status&&s`<${w} kind=${o.status==="pending"?"info":"warning"}>${a(`pay.${o.status}`)}<//>`}
    <${h}
      kind="primary"
      size="large"
      wide
      busy=${o.busy==="paid"}
      onClick=${()=>p("paid",()=>d(e,"paid"))}
      >${a("pay.confirm")}<//
    >
    <${h} wide busy=${o.busy==="declined"} onClick=${()=>p("declined",()=>d(e,"declined"))}
      >${a("pay.decline")}<//
    >
    ${$&&s`<${h} wide busy=${o.busy==="twice"} onClick=${()=>p("twice",u)}>${a("pay.twice")}<//>`}
    <a class="small" href=${l}>${a("pay.back")}</a>
    <p class="small muted">${a("pay.explain")}</p>
  </div>`}var Ii=f(()=>{"use strict";S();O();he();oe();de();ne();y();_();re();ft();K();E();_t();gt()});var ur,Oi,Ai,Xo,Ei,Jr=f(()=>{"use strict";ur={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Oi=Object.keys(ur),Ai=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue",Xo=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??""),Ei=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"")});var Ni={};X(Ni,{default:()=>Mi});function Mi({query:e}){return L(a("orders.title"),a("brand")),s`<div class="stack">
    <h1>${a("orders.title")}</h1>
    <${Se} heading="h2"><${Vc} status=${e.get("status")??""} /><//>
  </div>`}function Vc({status:e}){let[t,r]=g({}),o=Qr.get(e),i=async(n,c)=>{r({busy:!0});try{let{body:l,isOld:d,readAt:p}=await ht(`/orders${qe({status:e,pageSize:10,continuationToken:n})}`,c),u=n?Qr.get(e)?.items??[]:[];Qr.set(e,{items:[...u,...l.items],token:l.continuationToken,readAt:d?p:void 0}),r({})}catch(l){c.aborted||r({error:l})}};return x(()=>{let n=new AbortController;return i(null,n.signal),()=>n.abort()},[e,Ae.value?.id]),s`<div class="stack">
    <nav aria-label=${a("orders.filter")}>
      <ul class="chips">
        ${["",...Oi].map(n=>s`<li key=${n}>
              <button
                type="button"
                class="chip"
                aria-pressed=${n===e?"true":"false"}
                onClick=${()=>Er(qe({status:n}))}
              >
                ${n?a(`order.status.${n}`):a("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${o&&s`<${Ee} of=${o} />`}
    ${t.error&&!o&&s`<${V} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!o&&t.busy&&s`<${M} height="7rem" count=${3} />`}
    ${o?.items.length===0&&s`<${D} title=${a("orders.none")} action=${s`<${h} kind="primary" href="/search">${a("home.browse")}<//>`}
        >${e?a("orders.none.status"):a("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(o?.items??[]).map(n=>s`<li key=${n.id}><${Gc} order=${n} /></li>`)}
    </ul>
    ${o&&s`<${Ut} token=${o.token} isLoading=${t.busy} onMore=${()=>i(o.token,new AbortController().signal)} />`}
  </div>`}function Gc({order:e}){return s`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${Sa(e.createdAt)}</span>
      <${ge} kind=${ur[e.status]}>${a(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>s`<${ke} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${a("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${R(e.total)}</b>
    </span>
  </a>`}var Qr,Li=f(()=>{"use strict";S();F();vt();O();he();be();zr();de();ne();y();_();K();E();_t();pt();Bt();Xe();ze();Jr();Qr=new Map;Ge(()=>Qr.clear())});function Ri({title:e,onClose:t,children:r,actions:o}){let i=kr(),n=Be(null);return x(()=>{let c=n.current;return c.showModal(),()=>c.close()},[]),s`<dialog
    class="dialog"
    ref=${n}
    aria-labelledby=${i}
    onCancel=${c=>(c.preventDefault(),t())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${a("dialog.close")}><${T} name="close" /></button>
    </header>
    <div class="dialog-body">${r}</div>
    ${o&&s`<footer class="actions">${o}</footer>`}
  </dialog>`}var Bi=f(()=>{"use strict";S();y();_();pe()});function Ce({title:e,children:t,confirm:r,danger:o,canConfirm:i=!0,onConfirm:n,onClose:c}){let[l,d]=g({busy:!1}),p=async()=>{d({busy:!0});try{await n(),c()}catch(u){d({busy:!1,error:u})}};return s`<${Ri}
    title=${e}
    onClose=${c}
    actions=${s`<${h} onClick=${c}>${a("dialog.cancel")}<//>
      <${h} kind=${o?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${p}>${r}<//>`}
  >
    ${t} ${l.error&&s`<${w} kind="error">${C(l.error)}<//>`}
  <//>`}var bt=f(()=>{"use strict";S();y();_();re();O();Bi();oe()});function Di({order:e,onChanged:t}){let[r,o]=g(null),i=Jc[e.status],n=async()=>{await Z(`/orders/${encodeURIComponent(e.id)}/${r}`),t()};return s`${i&&s`<${h} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>o(i)}>${a(`order.${i}`)}<//>`}
  ${r&&s`<${Ce}
      title=${a(`order.${r}`)}
      confirm=${a(`order.${r}`)}
      danger=${r!=="receive"}
      onConfirm=${n}
      onClose=${()=>o(null)}
    >
      <p>${a(`order.${r}.what`,{total:R(e.total)})}</p>
    <//>`}`}var Jc,Ui=f(()=>{"use strict";S();O();bt();y();_();ne();E();Jc={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Fi({order:e,onChanged:t}){let[r,o]=g(!1),[i,n]=g(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await ve(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return s`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${a("order.address")}</h2>
    ${e.address?s`<${wt} address=${e.address} />`:s`<${w} kind="warning">${a("order.address.missing")}<//>`}
    ${c&&s`<div><${h} size="small" onClick=${()=>o(!0)}>${a(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${r&&s`<${Ce}
        title=${a("order.address")}
        confirm=${a("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>o(!1)}
      >
        <${Vr} value=${i} onChange=${n} />
      <//>`}
  </section>`}var qi=f(()=>{"use strict";S();O();bt();oe();y();_();E();Kr();Zo()});function ji({order:e}){return s`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${a("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>s`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${ke} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${a("order.each",{price:R(t.price),count:t.quantity})}</span>
            </div>
            <b class="price">${R(t.lineTotal)}</b>
          </li>`)}
    </ul>
    <p class="row spread total"><span>${a("cart.total")}</span><b class="price price-large">${R(e.total)}</b></p>
  </section>`}var zi=f(()=>{"use strict";ne();y();_();ze()});function Hi({order:e}){return s`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${a("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,r)=>s`<li key=${r} class="done">
            <span class="dot" aria-hidden="true"><${T} name="check" size=${14} /></span>
            <span><b>${a(`order.step.${t.status}`)}</b><br /><span class="small muted">${je(t.at)}</span></span>
          </li>`)}
      ${(Qc[e.status]??[]).map(t=>s`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${a(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&s`<p class="small muted">${a(Xc(e.reason))}</p>`}
    ${Ei(e)&&s`<p class="small muted">${a("order.uncharged")}</p>`}
    ${e.shipment&&s`<p class="row small"><${T} name="truck" />${a("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var Qc,Zc,Xc,Wi=f(()=>{"use strict";pe();ne();y();_();Jr();Qc={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};Zc=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],Xc=e=>`order.reason.${Zc.includes(e)?e:"other"}`});function Yi({order:e,onChanged:t}){let[r,o]=g({}),i=e.payment?.status,n=async()=>{o({busy:!0});try{let c=await Z(`/orders/${encodeURIComponent(e.id)}/pay`,{provider:"simulated"},{repeatable:!0});Y(`/pay/${encodeURIComponent(c.paymentId)}`)}catch(c){o({error:c}),t()}};return e.status==="pending"?s`<${w}>${a("pay.preparing")}<//>`:e.status==="awaitingPayment"?s`<section class="card pay-panel" aria-label=${a("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${a("pay.toPay")}</span><br /><b class="price price-large">${R(e.total)}</b></p>
        ${e.payBy&&s`<${xe} until=${e.payBy} label=${a("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${i==="declined"&&s`<${w} kind="error">${a("pay.declined")}<//>`}
      ${i==="pending"&&s`<${w} kind="info">${a("pay.pending")}<//>`}
      ${r.error&&s`<${w} kind="error">${C(r.error)}<//>`}
      ${se.value?s`<${h} kind="primary" size="large" busy=${r.busy} onClick=${n}
              >${a(i==="declined"?"pay.again":"pay.now")}<//
            >`:s`<${w} kind="warning">${a("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?s`<div class="notice notice-success">
      <${T} name="check" />
      <p>${a("pay.paid")}</p>
    </div>`:i==="refundDue"||i==="refunded"?s`<${w} kind="info">${a(`pay.${i}`)}<//>`:null}var Ki=f(()=>{"use strict";S();O();pe();oe();ne();y();_();Ve();re();K();E();gt()});var Ji={};X(Ji,{default:()=>Gi});function Gi({id:e}){return L(a("order.title"),a("brand")),s`<${Se}><${rl} id=${e} /><//>`}function rl({id:e}){let[t,r]=g({}),[o,i]=g(0),n=Be(performance.now()),{order:c,error:l}=t;Rt(c!==void 0&&!Xo(c)),x(()=>{let p=new AbortController;return u(p.signal),()=>p.abort();async function u($){let v=!1;for(;!v&&!$.aborted;){let m=Vi;try{let{body:b,isOld:P,readAt:I}=await ht(`/orders/${encodeURIComponent(e)}`,$);if($.aborted)return;r({order:b,readAt:P?I:void 0}),v=Xo(b),m=Ai(b)&&!P?Vi:el}catch(b){if($.aborted)return;if(!(b instanceof k))throw b;let P=b.status===404&&e.includes(".")&&performance.now()-n.current<tl;P||r(I=>({...I,error:b})),v=b.status===404&&!P}v||await ol(m,$)}}},[e,o,Ae.value?.id]);let d=()=>i(p=>p+1);return l instanceof k&&l.status===404?s`<${D}
      heading="h1"
      icon="search"
      title=${a("problem.order-not-found")}
      action=${s`<${h} kind="primary" href="/orders">${a("nav.orders")}<//>`}
    />`:c?s`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${a("orders.title")}</a></p>
        <div class="row">
          <h1>${a("order.title")}</h1>
          <span data-testid="status" data-status=${c.status} aria-live="polite"
            ><${ge} kind=${ur[c.status]}>${a(`order.status.${c.status}`)}<//></span
          >
        </div>
        <p class="small muted">${a("order.placed",{time:je(c.createdAt),id:c.id})}</p>
      </header>
      <${Ee} of=${t} />
      <${Yi} order=${c} onChanged=${d} />
      <${ji} order=${c} />
      <${Fi} order=${c} onChanged=${d} />
    </section>
    <aside class="stack">
      <${Hi} order=${c} />
      <${Di} order=${c} onChanged=${d} />
    </aside>
  </div>`:l?s`<${V} heading="h1" error=${l} onRetry=${d} />`:s`<${M} height="8rem" count=${3} />`}async function ol(e,t){try{for(await Te(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(r=>document.addEventListener("visibilitychange",r,{once:!0,signal:t}))}catch(r){if(!t.aborted)throw r}}var Vi,el,tl,Qi=f(()=>{"use strict";S();F();vt();O();he();be();de();ne();y();_();K();_t();pt();Bt();Xe();Ui();qi();zi();Jr();Wi();Ki();Vi=2e3,el=2e4,tl=6e4});function Ne(e,t,r){let[o,i]=g(e),[n,c]=g({});return{form:o,set:d=>p=>i(u=>({...u,[d]:p})),reset:()=>i(e),...n,submit:async d=>{if(d.preventDefault(),r&&!r(o))return c({tried:!0});c({busy:!0});try{await t(o),c({})}catch(p){c({error:p})}}}}var jt=f(()=>{"use strict";S()});function Zi({headers:e,onDone:t}){let{form:r,set:o,busy:i,tried:n,error:c,submit:l}=Ne({name:"",password:""},async({name:d,password:p})=>{await Rr({...zt(d.trim()),password:p},e?.()),t()},({name:d,password:p})=>d.trim()!==""&&p!=="");return s`<form class="stack" onSubmit=${l} novalidate>
    ${Lr.value&&s`<${w} kind="warning">${a("login.ended")}<//>`}
    ${c&&s`<${w} kind="error">${C(c)}<//>`}
    <${U}
      label=${a("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${r.name}
      onInput=${o("name")}
      error=${n&&!r.name.trim()?a("login.missing"):void 0}
    />
    <${U}
      label=${a("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${r.password}
      onInput=${o("password")}
      error=${n&&!r.password?a("login.missing"):void 0}
    />
    <${h} kind="primary" size="large" type="submit" wide busy=${i}>${a("login.submit")}<//>
  </form>`}function zt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var Zr=f(()=>{"use strict";y();_();re();E();jt();O();Me();oe()});function mr(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var en=f(()=>{"use strict"});var es={};X(es,{default:()=>Xi});function Xi({query:e}){L(a("login.title"),a("brand"));let t=mr(e);x(()=>{te.value&&Y(t,{replace:!0})},[te.value]);let r=async()=>{Lt(),await _e()};return s`<div class="card narrow stack">
    <h1>${a("login.title")}</h1>
    <${Zi} headers=${ar} onDone=${r} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${a("login.register")}</a>
      <a href="/password">${a("login.forgotten")}</a>
    </p>
  </div>`}var ts=f(()=>{"use strict";S();Zr();y();_();K();E();mt();en()});var os={};X(os,{default:()=>rs});function rs({query:e}){L(a("register.title"),a("brand"));let{form:t,set:r,busy:o,tried:i,error:n,submit:c}=Ne({name:"",password:"",displayName:""},async({name:d,password:p,displayName:u})=>{let $=zt(d.trim());await $e("POST","/register",{body:{...$,password:p,...u.trim()&&{displayName:u.trim()}}}),await Rr({...$,password:p},ar()),Lt(),await ve("/profile",{displayName:u.trim()||null,language:z.value}),await _e(),Y(mr(e),{replace:!0})},({name:d,password:p})=>d.trim()!==""&&p.length>=Xr),l=Object.keys(zt(t.name.trim())).map(d=>ce(n,d)).find(Boolean);return s`<div class="card narrow stack">
    <h1>${a("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${n&&s`<${w} kind="error">${C(n)}<//>`}
      <${U}
        label=${a("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${r("name")}
        error=${i&&!t.name.trim()?a("login.missing"):l}
      />
      <${U}
        label=${a("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${r("password")}
        hint=${a("register.password",{count:Xr})}
        error=${i&&t.password.length<Xr?a("register.short",{count:Xr}):ce(n,"password")}
      />
      <${U}
        label=${a("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${r("displayName")}
        error=${ce(n,"displayName")}
      />
      <${h} kind="primary" size="large" type="submit" wide busy=${o}>${a("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(mr(e))}`}>${a("register.login")}</a></p>
  </div>`}var Xr,ns=f(()=>{"use strict";O();Me();Zr();oe();F();y();_();re();K();E();jt();mt();en();Xr=8});var is={};X(is,{default:()=>as});function as(){L(a("password.title"),a("brand"));let[e,t]=g(!1),{form:r,set:o,busy:i,error:n,submit:c}=Ne({name:"",code:"",newPassword:""},async l=>{let d=zt(l.name.trim());e?(await $e("POST","/password/reset",{body:{...d,code:l.code.trim(),newPassword:l.newPassword}}),ie(a("password.changed"),"success"),Y("/login",{replace:!0})):(await $e("POST","/password/forgotten",{body:d}),t(!0))});return s`<div class="card narrow stack">
    <h1>${a("password.title")}</h1>
    <p class="muted">${a(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${n&&s`<${w} kind="error">${C(n)}<//>`}
      <${U}
        label=${a("login.name")}
        name="name"
        autocomplete="username"
        value=${r.name}
        onInput=${o("name")}
        readonly=${e}
        error=${ce(n,"email")??ce(n,"mobile")}
      />
      ${e&&s`<${U}
            label=${a("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${r.code}
            onInput=${o("code")}
            error=${ce(n,"code")}
          />
          <${U}
            label=${a("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${r.newPassword}
            onInput=${o("newPassword")}
            error=${ce(n,"newPassword")}
          />`}
      <${h} kind="primary" size="large" type="submit" wide busy=${i}>${a(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var ss=f(()=>{"use strict";S();Oe();F();O();Me();Zr();oe();y();_();re();K();jt()});function Le({page:e,children:t}){L(a(`account.${e}`),a("brand"));let r=async()=>{Y("/"),await ut()};return s`<${Se}>
    <div class="with-nav">
      <nav aria-label=${a("nav.account")} class="side-nav">
        ${Object.entries(nl).map(([o,i])=>s`<a key=${o} href=${i} aria-current=${o===e?"page":void 0}>${a(`account.${o}`)}</a>`)}
        <${h} kind="plain" onClick=${r}>${a("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${a(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var nl,Ht=f(()=>{"use strict";y();_();K();O();E();_t();nl={profile:"/account",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function cs({channel:e,onClose:t,onDone:r}){let[o,i]=g(""),[n,c]=g(void 0);x(()=>{Z("/profile/verification",{channel:e}).catch(d=>{if(!(d instanceof k))throw d;c(d)})},[]);let l=async()=>r(await Z("/profile/verification/confirm",{channel:e,code:o.trim()}));return s`<${Ce}
    title=${a("profile.verify")}
    confirm=${a("profile.verify.confirm")}
    canConfirm=${o.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${n?s`<${w} kind="error">${C(n)}<//>`:s`<p>${a("profile.verify.sent")}</p>`}
    <${U} label=${a("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${o} onInput=${i} />
  <//>`}var ls=f(()=>{"use strict";S();F();bt();Me();oe();y();_();re();E()});var ms={};X(ms,{default:()=>us});function us(){return s`<${Le} page="profile"><${al} /><//>`}function al(){let e=we(t=>Q("/profile",{signal:t}),[]);return e.error?s`<${V} error=${e.error} onRetry=${e.reload} />`:e.data?s`<${il} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${a("profile.names")}</h2>
      <${ds} profile=${e.data} channel="email" onChanged=${e.set} />
      <${ds} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:s`<${M} height="4rem" count=${3} />`}function il({profile:e,onChanged:t}){let{form:r,set:o,busy:i,error:n,submit:c}=Ne({displayName:e.displayName??"",language:e.language??z.value},async l=>{t(await ve("/profile",{displayName:l.displayName.trim()||null,language:l.language})),ie(a("saved"),"success")});return s`<form class="card stack" onSubmit=${c} novalidate>
    ${n&&s`<${w} kind="error">${C(n)}<//>`}
    <${U}
      label=${a("register.displayName")}
      optional
      autocomplete="name"
      value=${r.displayName}
      onInput=${o("displayName")}
      error=${ce(n,"displayName")}
    />
    <${U}
      as="select"
      label=${a("profile.language")}
      value=${r.language}
      onInput=${o("language")}
      error=${ce(n,"language")}
    >
      ${Object.entries(er).map(([l,d])=>s`<option key=${l} value=${l}>${d}</option>`)}
    <//>
    <div><${h} kind="primary" type="submit" busy=${i}>${a("save")}<//></div>
  </form>`}function ds({profile:e,channel:t,onChanged:r}){let[o,i]=g(!1);if(!e[t])return null;let n=e[`${t}Verified`];return s`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${n?s`<${ge} kind="good">${a("profile.verified")}<//>`:s`<${h} size="small" onClick=${()=>i(!0)}>${a("profile.verify")}<//>`}
    </div>
    ${o&&s`<${cs} channel=${t} onClose=${()=>i(!1)} onDone=${r} />`}
  </div>`}var ps=f(()=>{"use strict";S();Oe();vt();O();be();Me();oe();de();y();_();re();ft();E();Ht();jt();ls()});var hs={};X(hs,{default:()=>fs});function fs(){return s`<${Le} page="addresses"><${sl} /><//>`}function sl(){let e=we(l=>Q("/profile/addresses",{signal:l}),[]),[t,r]=g(null),[o,i]=g(null);if(e.error)return s`<${V} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${M} height="6rem" count=${2} />`;let n=e.data.items,c=async l=>{t==="new"?await Z("/profile/addresses",l,{key:Ot()}):await ve(`/profile/addresses/${t?.id}`,l),r(null),e.reload()};return t?s`<div class="card">
      <${Yr} address=${t==="new"?{}:t} submit=${a("save")} onSubmit=${c} onCancel=${()=>r(null)} />
    </div>`:s`${n.length===0&&s`<${D} title=${a("addresses.none")}>${a("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${n.map(l=>s`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&s`<${ge} kind="accent">${a("addresses.default")}<//>`}<${wt} address=${l} />
            </div>
            <div class="actions">
              <${h} size="small" onClick=${()=>r(l)} aria-label=${a("addresses.edit.of",{name:l.recipient})}
                >${a("addresses.edit")}<//
              >
              <${h}
                size="small"
                kind="danger"
                onClick=${()=>i(l)}
                aria-label=${a("addresses.remove.of",{name:l.recipient})}
                >${a("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${h} kind="primary" onClick=${()=>r("new")}>${a("address.add")}<//></div>
    ${o&&s`<${Ce}
        title=${a("addresses.remove")}
        confirm=${a("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await Mt(`/profile/addresses/${o.id}`),e.reload()}}
      >
        <${wt} address=${o} />
      <//>`}`}var $s=f(()=>{"use strict";S();F();vt();O();bt();he();be();de();y();_();ft();E();Ht();Qo();Kr()});var ys={};X(ys,{default:()=>gs});function gs(){return s`<${Le} page="security"><${ll} /><${cl} /><//>`}function cl(){let[e,t]=g(!1),r=async()=>{await Mt("/profile/sessions"),ie(a("everywhere.done"),"success"),Y("/login"),await ut()};return s`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${a("everywhere.title")}</h2>
    <p class="muted">${a("everywhere.words")}</p>
    <div><${h} onClick=${()=>t(!0)}>${a("everywhere.leave")}<//></div>
    ${e&&s`<${Ce}
        title=${a("everywhere.title")}
        confirm=${a("everywhere.leave")}
        onConfirm=${r}
        onClose=${()=>t(!1)}
      >
        <p>${a("everywhere.what")}</p>
      <//>`}
  </section>`}function ll(){let{form:e,set:t,busy:r,error:o,submit:i}=Ne({currentPassword:"",newPassword:""},async n=>{await ve("/profile/password",n),ie(a("password.changed"),"success"),Y("/login"),await ut()});return s`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${a("security.words")}</p>
    ${o&&s`<${w} kind="error">${C(o)}<//>`}
    <${U}
      label=${a("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${ce(o,"currentPassword")}
    />
    <${U}
      label=${a("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${ce(o,"newPassword")}
    />
    <div>
      <${h} kind="primary" type="submit" busy=${r} disabled=${!e.currentPassword||!e.newPassword}
        >${a("password.change")}<//
      >
    </div>
  </form>`}var vs=f(()=>{"use strict";S();Oe();O();bt();Me();oe();y();_();re();K();E();Ht();jt()});var ws={};X(ws,{default:()=>_s});function _s(){return s`<${Le} page="channels"><${dl} /><//>`}function dl(){let e=we(r=>Q("/notifications/preferences",{signal:r}),[]);if(e.error)return s`<${V} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${M} height="3rem" count=${2} />`;let t=async r=>{try{e.set(await ve("/notifications/preferences",r)),ie(a("saved"),"success")}catch(o){if(!(o instanceof k))throw o;e.set({...e.data}),ie(C(o),"error")}};return s`<div class="card stack">
    <p class="muted">${a("channels.words")}</p>
    ${["email","sms"].map(r=>s`<${Ft}
          key=${r}
          label=${a(`channels.${r}`)}
          checked=${e.data[r]}
          onChange=${o=>t({...e.data,[r]:o})}
        />`)}
  </div>`}var bs=f(()=>{"use strict";Oe();F();Hr();be();de();y();_();re();ft();E();Ht()});var xs={};X(xs,{default:()=>ks});function ks(){return s`<${Le} page="data"><${ul} /><//>`}function ul(){let[e,t]=g(!1),[r,o]=g(""),[i,n]=g(!1),c=async()=>{n(!0);try{ml(JSON.stringify(await Q("/profile/export"),null,2),"mall-account.json")}catch(d){if(!(d instanceof k))throw d;ie(C(d),"error")}n(!1)},l=async()=>{await Je("DELETE","/profile",{body:{password:r}}),Y("/"),await ut(),ie(a("data.deleted"),"success")};return s`<section class="card stack">
      <h2>${a("data.export")}</h2>
      <p class="muted">${a("data.export.words")}</p>
      <div><${h} busy=${i} onClick=${c}>${a("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${a("data.delete")}</h2>
      <p class="muted">${a("data.delete.words")}</p>
      <div><${h} kind="danger" onClick=${()=>t(!0)}>${a("data.delete")}<//></div>
    </section>
    ${e&&s`<${Ce}
        title=${a("data.delete")}
        confirm=${a("data.delete.confirm")}
        danger
        canConfirm=${r!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${a("data.delete.what")}</p>
        <${U} label=${a("login.password")} type="password" autocomplete="current-password" value=${r} onInput=${o} />
      <//>`}`}function ml(e,t){let r=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:r,download:t}).click(),URL.revokeObjectURL(r)}var Ss=f(()=>{"use strict";S();Oe();F();O();bt();Me();y();_();re();K();E();Ht()});var Ts={};X(Ts,{default:()=>Cs});function Cs(){return L(a("notifications.title"),a("brand")),s`<div class="stack">
    <h1>${a("notifications.title")}</h1>
    <${Se} heading="h2"><${pl} /><//>
  </div>`}function pl(){let[e,t]=g(null),[r,o]=g({});Rt(!0);let i=async(n,c)=>{o({busy:!0});try{let l=await Q(`/notifications/history${qe({pageSize:50,continuationToken:n})}`,{signal:c}),d=l.items.filter(p=>p.channel==="push");t(p=>({items:n?[...p?.items??[],...d]:d,token:l.continuationToken})),o({})}catch(l){c.aborted||o({error:l})}};return x(()=>{let n=new AbortController;return Qe.value=0,i(null,n.signal),()=>n.abort()},[Ae.value?.id]),r.error&&!e?s`<${V} error=${r.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?s`<${D} icon="bell" title=${a("notifications.none")}>${a("notifications.none.hint")}<//>`:s`<ul class="stack">
      ${e.items.map(n=>s`<li key=${n.id} class="card stack notification">
            <div class="row spread">
              <h2>${n.subject}</h2>
              <time class="small muted" datetime=${n.createdAt}>${je(n.createdAt)}</time>
            </div>
            <p>${n.body}</p>
          </li>`)}
    </ul>
    <${Ut} token=${e.token} isLoading=${r.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s`<${M} height="4rem" count=${4} />`}var Ps=f(()=>{"use strict";S();F();he();be();zr();de();ne();y();_();K();E();_t();pt()});var Os={};X(Os,{default:()=>Is});function Is(){return L(a("problem.not-found"),a("brand")),s`<${D}
    heading="h1"
    icon="search"
    title=${a("problem.not-found")}
    action=${s`<${h} kind="primary" href="/">${a("nav.home")}<//>`}
  />`}var As=f(()=>{"use strict";O();he();y();_();K()});Kt();y();_();var Hn={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address."};var Wn={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002"};K();Ie();Tt();var Xn="mall.theme",Mr=B(ue(Xn)??"auto");Mr.subscribe(e=>document.documentElement.dataset.theme=e);function ea(e){Mr.value=e,me(Xn,e==="auto"?null:e)}pe();Oe();y();_();pe();function ta(){return s`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Po.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Pt.value.map(e=>s`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Io(e.id)} aria-label=${a("dialog.close")}>
              <${T} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}y();_();Ve();K();y();_();function ra(){return s`<div class="settings">
    <label>
      <span>${a("settings.language")}</span>
      <select value=${z.value} onChange=${e=>qn(e.currentTarget.value)} data-testid="language">
        ${Object.entries(er).map(([e,t])=>s`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${a("settings.theme")}</span>
      <select value=${Mr.value} onChange=${e=>ea(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>s`<option key=${e} value=${e}>${a(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}y();_();function oa(){return s`<footer class="footer">
    <div class="footer-inner">
      <p class="muted small">${a("footer.about")} <a href="/licences.txt" target="_blank">${a("footer.licences")}</a></p>
      <${ra} />
    </div>
  </footer>`}S();pe();y();_();K();E();mt();pt();function ya(){x(()=>{_e()},[te.value]);let e=t=>{t.preventDefault();let r=new FormData(t.currentTarget).get("q")?.toString().trim();Y(r?`/search?q=${encodeURIComponent(r)}`:"/search")};return s`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${a("brand")}</span></a>
      <form class="header-search" role="search" onSubmit=${e}>
        <${T} name="search" />
        <input type="search" name="q" maxlength="100" placeholder=${a("search.placeholder")} aria-label=${a("search.label")} />
      </form>
      <nav class="header-nav" aria-label=${a("nav.mine")}>
        ${te.value?s`<a class="nav-link" href="/orders"><${T} name="box" /><span>${a("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${T} name="bell" /><span>${a("nav.notifications")}</span>
                  ${Qe.value>0&&s`<b class="count" aria-label=${a("nav.unread",{count:Qe.value})}>${Qe.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${T} name="user" /><span>${a("nav.account")}</span></a>`:s`<a class="nav-link" href="/login"><${T} name="user" /><span>${a("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${T} name="cart" /><span>${a("nav.cart")}</span>
          ${Dr.value>0&&s`<b class="count" aria-label=${a("nav.cart.count",{count:Dr.value})}>${Dr.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function va(){return s`<a class="skip-link" href="#content">${a("skip.content")}</a>
    <div class=${`progress ${Ar.value?"progress-on":""}`} aria-hidden="true"></div>
    <${ya} />
    ${!se.value&&s`<p class="offline" role="status"><${T} name="offline" />${a("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${Zn} /></main>
    <${oa} />
    <${ta} />`}var _a={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time.","order.reason.cancelled-by-shopper":"You cancelled it.","order.reason.insufficient-stock":"There was not enough left.","order.reason.product-unavailable":"A product is not sold any more.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.uncharged":"Nothing was charged.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.left.unknown":"How many are left is not known at the moment. You can ask for one all the same.","sale.noWord":"The shop gives no word about this sale at the moment. What you see may be old; we ask again by ourselves.","sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.addresses":"Addresses","account.security":"Security","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","everywhere.title":"Log out everywhere","everywhere.words":"You lost a device, or forgot to log out somewhere? This ends every session of your account.","everywhere.what":"All devices are logged out, this one as well. What is open there ends within 15 minutes.","everywhere.leave":"Log out everywhere","everywhere.done":"You are logged out everywhere.","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var wa={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.uncharged":"\u6CA1\u6709\u6263\u6B3E\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.left.unknown":"\u6682\u65F6\u4E0D\u77E5\u9053\u8FD8\u5269\u591A\u5C11\u4EF6\uFF0C\u4ECD\u7136\u53EF\u4EE5\u62A2\u8D2D\u3002","sale.noWord":"\u6682\u65F6\u5F97\u4E0D\u5230\u62A2\u8D2D\u7684\u6700\u65B0\u60C5\u51B5\uFF0C\u9875\u9762\u5185\u5BB9\u53EF\u80FD\u4E0D\u662F\u6700\u65B0\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\u3002","sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5B89\u5168","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","everywhere.title":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.words":"\u4E22\u4E86\u8BBE\u5907\uFF0C\u6216\u5FD8\u4E86\u5728\u67D0\u5904\u9000\u51FA\uFF1F\u8FD9\u91CC\u53EF\u4EE5\u7ED3\u675F\u8D26\u53F7\u7684\u5168\u90E8\u767B\u5F55\u3002","everywhere.what":"\u6240\u6709\u8BBE\u5907\u90FD\u4F1A\u9000\u51FA\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002\u5176\u4ED6\u8BBE\u5907\u4E0A\u5DF2\u6253\u5F00\u7684\u9875\u9762\u6700\u591A 15 \u5206\u949F\u540E\u5931\u6548\u3002","everywhere.leave":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.done":"\u5DF2\u9000\u51FA\u6240\u6709\u8BBE\u5907\u3002","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function ba(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}Xe();var Es=[{pattern:"/",load:()=>Promise.resolve().then(()=>(Ua(),Da))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Ya(),Wa))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(Qa(),Ja))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>($i(),hi))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(wi(),_i))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(Ci(),Si))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Ii(),Pi))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(Li(),Ni))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(Qi(),Ji))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(ts(),es))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(ns(),os))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(ss(),is))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(ps(),ms))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>($s(),hs))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(vs(),ys))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(bs(),ws))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(Ss(),xs))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Ps(),Ts))}],Ms={pattern:"",load:()=>Promise.resolve().then(()=>(As(),Os))};jn({en:{...Hn,..._a},"zh-CN":{...Wn,...wa}});Vn(Es,Ms);hn(s`<${va} />`,document.body);ba();
