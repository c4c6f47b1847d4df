var Ni=Object.defineProperty;var f=(e,t,r)=>()=>{if(r)throw r[0];try{return e&&(t=e(e=0)),t}catch(o){throw r=[o],o}};var ee=(e,t)=>{for(var r in t)Ni(e,r,{get:t[r],enumerable:!0})};function nt(e){e&&e.parentNode&&e.remove()}function vr(e,t,r){var o,i,n,c={},l=arguments.length;for(n in t)n=="key"?o=t[n]:n=="ref"&&typeof e!="function"?i=t[n]:c[n]=t[n];return l>2&&(c.children=l>3?so.call(arguments,2):r),zt(e,c,o,i,null)}function zt(e,t,r,o,i){var n={type:e,props:t,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ht,__v:i||++an,__i:-1,__u:0};return!i&&L.vnode&&L.vnode(n),n}function st(e){return e.children}function wt(e,t){this.props=e,this.context=t,this.__g=0}function Ye(e,t){if(t==null)return e.__&&Ye(e.__,e.__i+1);for(var r;t<e.__k.length;t++)if((r=e.__k[t])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:Ye(e)}function Bi(e){var t,r=e.__v,o=r.__e,i=[],n=[],c=e.__P;c&&((t=at({constructor:Ht},r)).__v=r.__v+1,L.vnode&&L.vnode(t),io(c,t,r,e.__n,c.namespaceURI,32&r.__u?[o]:null,i,o||Ye(r),32&r.__u,n),t.__v=r.__v,t.__.__k[t.__i]=t,fn(i,t,n),r.__=r.__e=null,t.__e!=o&&ln(t))}function ln(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ln(e)}function on(e){(8&e.__g||(e.__g|=8,We.push(e),$r++))&&to==L.debounceRendering||((to=L.debounceRendering)||queueMicrotask)(dn)}function dn(){try{for(var e,t=1;We.length;)We.length>t&&We.sort(sn),e=We.shift(),t=We.length,8&e.__g&&Bi(e)}finally{($r=We.length)&&(to||queueMicrotask)(dn)}}function un(e,t,r,o,i,n,c,l,d,m,u){var g,h,p,x,N,P,D=o.__k||yr,A=t.length;for(d=Fi(r,t,D,d,A),g=0;g<A;g++)(p=r.__k[g])!=null&&(h=~p.__i&&D[p.__i]||gr,p.__i=g,P=io(e,p,h,i,n,c,l,d,m,u),x=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&co(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||x,p)),N=N||x,4&p.__u?(d=mn(p,d,e,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&P!==void 0?d=P:x&&(d=x.nextSibling),p.__u&=-21);return r.__e=N,d}function Fi(e,t,r,o,i){var n,c,l,d,m,u,g,h,p,x=r.length,N=x,P=0,D=0,A=e.__k=Array(i);for(n=0;n<i;n++)(c=t[n])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=A[n]=zt(null,c):ao(c)?c=A[n]=zt(st,{children:c}):c.constructor===Ht&&c.__b?c=A[n]=zt(c.type,c.props,c.key,c.ref,c.__v):A[n]=c,d=n+P,c.__=e,c.__b=e.__b+1,l=null,~(m=c.__i=Di(c,r,d,N))&&(N--,(l=r[m])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,m==d-1?P--:m==d+1?P++:m!=d&&(m>d?P--:P++,D=1)):(~m||(i>x?P--:i<x&&P++),typeof c.type!="function"&&(c.__u|=4))):A[n]=null;if(D){for(u=[],g=[],n=0;n<i;n++)if((c=A[n])&&16&c.__u){for(P=0,h=u.length;P<h;)u[p=P+h>>1]<c.__i?P=p+1:h=p;u[P]=c.__i,g[n]=P+1}for(P=u.length;n--;)g[n]&&(g[n]==P?P--:A[n].__u|=4)}if(N)for(n=0;n<x;n++)!(l=r[n])||2&l.__u||(l.__e==o&&(o=Ye(l)),lo(l,l));return o}function mn(e,t,r,o){var i,n,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(n=0;n<i.length;n++)i[n]&&(i[n].__=e,t=mn(i[n],t,r,!1));return t}for(t&&!t.parentNode&&(t=Ye(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!o&&r.moveBefore&&c.parentNode?r.moveBefore(c,t):r.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Di(e,t,r,o){var i,n=e.key,c=e.type,l=t[r],d=l&&!(2&l.__u);if(l===null&&n==null||d&&n==l.key&&c==l.type)return r;if(o>(d?1:0)){for(i=r-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&n==l.key&&c==l.type)return i;for(i=r+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&n==l.key&&c==l.type)return i}return-1}function nn(e,t,r){r==null&&(r=""),t[0]=="-"?e.setProperty(t,r):e[t]=r}function pr(e,t,r,o,i){var n,c;if(t=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)r&&t in r||nn(e.style,t);if(r)for(t in r)o&&r[t]==o[t]||nn(e.style,t,r[t])}else if(t[0]=="o"&&t[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=r,r&&o||(c=ro[t]||(ro[t]=Ui(t)),(e.__a||(e.__a={}))[t]=no,n=t!=(t=t.replace(cn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?e.addEventListener(t,c,n):e.removeEventListener(t,c,n));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&r==1?"":r)}}function Ui(e){return function(t){var r=this.__e;if(r){if(r=r[e],t[fr]==null)t[fr]=no++;else if(t[fr]<this.__a[e])return;return r(L.event?L.event(t):t)}}}function io(e,t,r,o,i,n,c,l,d,m){var u,g,h,p,x,N,P,D,A,ne,W,eo,tn,mr,rt,rn,He,ot,Fe=t.type;if(t.constructor!==Ht)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(t.__u|=d,g=n=[],u.nodeType==8?l=hr(u,n):n.push(u),l=n[0]||l),(u=L.__b)&&u(t);e:if(typeof Fe=="function"){h=c.length;try{if(D=t.props,A=(u=Fe.prototype)&&u.render,ne=(u=Fe.contextType)&&o[u.__c],W=u?ne?ne.props.value:u.__:o,(p=r.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(A?t.__c=p=new Fe(D,W):(t.__c=p=new wt(D,W),p.constructor=Fe,p.render=ji),ne&&ne.sub(p),p.state||(p.state={}),p.__n=o,p.__g|=8,p.__h=[],p.__k=[]),A&&(p.__s||(p.__s=p.state),Fe.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=at({},p.__s)),at(p.__s,Fe.getDerivedStateFromProps(D,p.__s)))),x=p.props,N=p.state,p.__v=t,r.__c){if(D!==x&&A&&!Fe.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(D,W),t.__v==r.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(D,p.__s,W)===!1){t.__v!=r.__v&&(p.props=D,p.state=p.__s,p.__g&=-9),t.__e=r.__e,t.__k=r.__k,t.__k.some(function(ye){ye&&(ye.__=t)}),yr.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&c.push(p),l=Ye(r);break e}p.componentWillUpdate&&p.componentWillUpdate(D,p.__s,W),A&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(x,N,P)})}else A&&!Fe.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),A&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=W,p.props=D,p.__P=e,p.__g&=-5,eo=L.__r,tn=A?25:0;do p.__g&=-9,eo&&eo(t),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++tn<25);A&&(yr.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(o=at({},o,p.getChildContext())),A&&r.__c&&p.getSnapshotBeforeUpdate&&(P=p.getSnapshotBeforeUpdate(x,N)),mr=u&&u.type===st&&u.key==null?u.props.children:u,D.__P&&(u=l,i=(e=D.__P).namespaceURI,d=n=null,r.props&&r.props.__P!=e&&(r.__k.some(function(ye){ye&&lo(ye,ye)}),r.__k=null),l=r.__k?Ye(r,0):null),l=un(e,ao(mr)?mr:[mr],t,r,o,i,n,c,l,d,m),D.__P&&(t.__e=null,l=u),t.__u&=-161,g&&g.some(nt),p.__h.length&&c.push(p),1&p.__g&&(p.__g&=-4)}catch(ye){if(c.length=h,t.__v=null,d||n)if(ye&&ye.then){if(t.__u|=128|d,n){for(~(He=n.indexOf(l||void 0))||(He=n.length);(ot=n[He-1])&&ot.nodeType==8;)He--;for(;He<n.length;He++)if(ot=n[He])if(n[He]=null,rt){if(ot==rn)break}else{if(ot.nodeType!=8)break;ot.data.startsWith("$s")&&(rn=hr(rt=ot))}}if(!rt){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;rt=l}(u=hr(rt=t.__c.__z||(t.__c.__z=rt)))?(t.__e=rt,l=u):t.__e=l,l=l&&l.nextSibling}else n&&n.some(nt);else t.__e=r.__e;t.__k||(t.__k=r.__k||[]),ye&&ye.then||pn(t),L.__e(ye,t,r)}}else l=t.__e=qi(r.__e,t,r,o,i,n,c,d,m,e);return(u=L.diffed)&&u(t),l}function hr(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}t&&t.push(e)}}function pn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(pn))}function fn(e,t,r){for(var o=0;o<r.length;)co(r[o++],r[o++],r[o++]);L.__c&&L.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(n){n.call(i)})}catch(n){L.__e(n,i.__v)}})}function qi(e,t,r,o,i,n,c,l,d,m){var u,g,h,p,x,N,P,D,A=r.props||gr,ne=t.props,W=t.type;if(W=="svg"?i="http://www.w3.org/2000/svg":W=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),n){for(u=0;u<n.length;u++)if((x=n[u])&&(W?x.localName==W:x.nodeType==3)){e=x,n[u]=null;break}}if(!e){if(D=m.ownerDocument||document,!W)return D.createTextNode(ne);e=D.createElementNS(i,W,ne.is?ne:m),l&&(L.__m&&L.__m(t,n),l=!1),n=null}if(W){if(m=W=="template"&&e.content||e,n=W=="textarea"&&ne.defaultValue!=null?null:n&&so.call(m.childNodes),!l&&n)for(A={},u=0;u<e.attributes.length;u++)A[(x=e.attributes[u]).name]=x.value;for(u in A)x=A[u],u=="dangerouslySetInnerHTML"?h=x:u=="children"||u in ne||u=="value"&&"defaultValue"in ne||u=="checked"&&"defaultChecked"in ne||pr(e,u,null,x,i);for(u in ne)x=ne[u],u=="children"?p=x:u=="dangerouslySetInnerHTML"?g=x:u=="value"?N=x:u=="checked"?P=x:l&&typeof x!="function"||A[u]===x||pr(e,u,x,A[u],i);g?(l||h&&(g.__html==h.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(h&&(e.textContent=""),(W=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Ri.test(W))&&(i="http://www.w3.org/1999/xhtml"),un(m,ao(p)?p:[p],t,r,o,i,n,c,n?n[0]:r.__k&&Ye(r,0),l,d),n&&n.some(nt)),l&&W!="textarea"||(u="value",W=="progress"&&N==null?e.removeAttribute(u):N==null||N===e[u]&&(W!="progress"||N)||pr(e,u,N,A[u],i),u="checked",P!=null&&P!=e[u]&&pr(e,u,P,A[u],i))}else A===ne||l&&e.data==ne||(e.data=ne);return e}function co(e,t,r,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){L.__e(i,r)}}function lo(e,t,r){var o,i,n,c;if(L.unmount&&L.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||co(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){L.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(c=0;c<o.length;c++)o[c]&&lo(o[c],t,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(i=hr(o,n=[]))&&(o==e.__e&&n.some(nt),nt(i),nt(o)),r||nt(e.__e),e.__e=e.__c=e.__=null}function ji(e,t,r){return this.constructor(e,r)}function hn(e,t){var r,o,i,n;L.__&&L.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(r=e&&32&e.__u)?null:t.__k,t.__k=zt(st,{children:[e]}),i=[],n=[],io(t,t.__k,o||gr,gr,t.namespaceURI,o?null:t.firstChild?so.call(t.childNodes):null,i,o?o.__e:t.firstChild,r,n),fn(i,t.__k,n),t.__k.props.children=null}var L,an,oo,We,to,$r,sn,fr,cn,no,ro,Li,Ht,gr,yr,Ri,ao,so,at,Wt=f(()=>{Ht=Symbol.for("pv"),gr={},yr=[],Ri=/^m(i|n|o|s|text|space)$/,ao=Array.isArray,so=yr.slice,at=Object.assign;L={__e:function(e,t,r,o){for(var i,n,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(n=i.constructor)&&n.getDerivedStateFromError)&&i.setState(n.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,o||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw $r=0,e}},an=0,oo=function(e){return e!=null&&e.constructor===Ht},wt.prototype.setState=function(e,t){var r=this.__s;r&&r!=this.state||(r=this.__s=at({},this.state)),typeof e=="function"&&(e=e(at({},r),this.props)),e&&(at(r,e),this.__v&&(t&&this.__k.push(t),on(this)))},wt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),on(this))},wt.prototype.render=st,We=[],$r=0,sn=function(e,t){return e.__v.__b-t.__v.__b},fr=Symbol(),cn=/(PointerCapture)$|Capture$/i,no=0,ro={},Li=0});function yn(e){var t=$n.get(this);return t||(t=new Map,$n.set(this,t)),(t=gn(this,t.get(e)||(t.set(e,t=(function(r){for(var o,i,n=1,c="",l="",d=[0],m=function(h){n===1&&(h||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,h,c):n===3&&(h||c)?(d.push(3,h,c),n=2):n===2&&c==="..."&&h?d.push(4,h,0):n===2&&c&&!h?d.push(5,0,!0,c):n>=5&&((c||!h&&n===5)&&(d.push(n,0,c,i),n=6),h&&(d.push(n,h,0,i),n=6)),c=""},u=0;u<r.length;u++){u&&(n===1&&m(),m(u));for(var g=0;g<r[u].length;g++)o=r[u][g],n===1?o==="<"?(m(),d=[d],n=3):c+=o:n===4?c==="--"&&o===">"?(n=1,c=""):c=o+c[0]:l?o===l?l="":c+=o:o==='"'||o==="'"?l=o:o===">"?(m(),n=1):n&&(o==="="?(n=5,i=c,c=""):o==="/"&&(n<5||r[u][g+1]===">")?(m(),n===3&&(d=d[0]),n=d,(d=d[0]).push(2,0,n),n=0):o===" "||o==="	"||o===`
`||o==="\r"?(m(),n=2):c+=o),n===3&&c==="!--"&&(n=4,d=d[0])}return m(),d})(e)),t),arguments,[])).length>1?t:t[0]}var gn,$n,vn=f(()=>{gn=function(e,t,r,o){var i;t[0]=0;for(var n=1;n<t.length;n++){var c=t[n++],l=t[n]?(t[0]|=c?1:2,r[t[n++]]):t[++n];c===3?o[0]=l:c===4?o[1]=Object.assign(o[1]||{},l):c===5?(o[1]=o[1]||{})[t[++n]]=l:c===6?o[1][t[++n]]+=l+"":c?(i=e.apply(l,gn(e,l,r,["",null])),o.push(i),l[0]?t[0]|=2:(t[n-2]=0,t[n]=i)):o.push(l)}return o},$n=new Map});var s,v=f(()=>{"use strict";vn();Wt();s=yn.bind(vr)});function Kt(e,t){V.__h&&V.__h(J,e,_r||t),_r=0;var r=J.__H||(J.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function y(e){return _r=1,ho(On,e)}function ho(e,t,r){var o=Kt(it++,2);if(o.t=e,!o.__c&&(o.__=[r?r(t):On(void 0,t),function(n){var c=(o.__N||o.__)[0],l=o.t(c,n);mo(c,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=J,!J.__f)){J.__f=!0;var i=J.shouldComponentUpdate;J.shouldComponentUpdate=function(n,c,l){var d=this.__H;if(!d)return!0;var m=!1,u=this.props!=n;if(d.__.some(function(h){h.__N&&(m=!0,mo(h.__[0],h.__N[0])||(u=!0))}),i){var g=i.call(this,n,c,l);return m?g||u:g}return!m||u}}return o.__}function k(e,t){var r=Kt(it++,3);!V.__s&&go(r.__H,t)&&(r.__P=!0,r.__=e,r.u=t,J.__H.__h.push(r))}function $o(e,t){var r=Kt(it++,4);!V.__s&&go(r.__H,t)&&(r.__P=!1,r.__=e,r.u=t,J.__h.push(r))}function Te(e){return _r=5,br(function(){return{current:e}},[])}function br(e,t){var r=Kt(it++,7);return go(r.__H,t)&&(r.__=e(),r.__H=t),r.__}function wr(){var e=Kt(it++,11);if(!e.__){for(var t=J.__v;!t.__m&&t.__;)t=t.__;var r=t.__m||(t.__m=[0,0]);e.__="P"+r[0]+"-"+r[1]++}return e.__}function zi(){var e;do{for(;e=po.shift();)try{Yt(e)}catch(r){V.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=In.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Yt),t.__h.some(fo),t.__h=[]}catch(r){t.__h=[],V.__e(r,e.__v)}}}while(po.length)}function Hi(e){var t,r=function(){clearTimeout(o),Tn&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(r,35);Tn&&(t=requestAnimationFrame(r))}function Pn(e){e!=1&&_n==V.requestAnimationFrame||((_n=V.requestAnimationFrame)||Hi)(zi)}function Yt(e){var t=J,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),J=t}function fo(e){var t=J;e.__c=e.__(),J=t}function go(e,t){return!e||e.length!=t.length||t.some(function(r,o){return!mo(r,e[o])})}function On(e,t){return typeof t=="function"?t(e):t}var it,J,uo,_n,mo,_r,In,po,V,bn,wn,kn,xn,Sn,Cn,Tn,S=f(()=>{Wt();mo=Object.is,_r=0,In=[],po=[],V=L,bn=V.__b,wn=V.__r,kn=V.diffed,xn=V.__c,Sn=V.unmount,Cn=V.__;V.__b=function(e){J=null,bn&&bn(e)},V.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Cn&&Cn(e,t)},V.__r=function(e){wn&&wn(e),it=0;var t=(J=e.__c).__H;t&&(uo==J?J.__h=[]:(t.__h.some(Yt),t.__h.some(fo),it=0),t.__h=[],t.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),uo=J},V.diffed=function(e){kn&&kn(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Pn(In.push(t)),t.__H.__.some(function(r){r.u&&(r.__H=r.u)})),uo=J=null},V.__c=function(e,t){t.some(function(r){try{r.__h.some(Yt),r.__h=r.__h.filter(function(o){return!o.__||fo(o)})}catch(o){r.__h=[function(){throw o}]}}),xn&&xn(e,t)},V.unmount=function(e){Sn&&Sn(e);var t,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(i){try{if(i.__P&&i.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}i.__P=r,Pn(po.push(i))}else Yt(i)}catch(n){t=n}}),o.__H=void 0,t&&V.__e(t,o.__v))};Tn=typeof requestAnimationFrame=="function"});function Cr(){if(De>1)De--;else{var e,t=!1;for((function(){var i=xr;for(xr=void 0;i!==void 0;){var n=i.S;if(n.v===i.v)for(var c=n.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=n.i);i=i.o}})();Vt!==void 0;){var r=Vt;for(Vt=void 0,kr++;r!==void 0;){var o=r.u;if(r.u=void 0,r.f&=-3,!(8&r.f)&&En(r))try{r.c()}catch(i){t||(e=i,t=!0)}r=o}}if(kr=0,De--,t)throw e}}function vo(e){if(De>0)return e();yo=++Yi,De++;try{return e()}finally{Cr()}}function Jt(e){var t=z,r=Gt;z=void 0,Gt=void 0;try{return e()}finally{z=t,Gt=r}}function An(e){if(z!==void 0){var t=e.n;if(t===void 0||t.t!==z)return t={i:0,S:e,p:z.s,n:void 0,t:z,e:void 0,x:void 0,r:t},z.s!==void 0&&(z.s.n=t),z.s=t,e.n=t,32&z.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=z.s,t.n=void 0,z.s.n=t,z.s=t),t}}function te(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function F(e,t){return new te(e,t)}function En(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Mn(e){for(var t=e.s;t!==void 0;t=t.n){var r=t.S.n;if(r!==void 0&&(t.r=r),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Nn(e){for(var t=e.s,r=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):r=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=r}function ct(e,t){te.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Sr-1,this.f=4}function Ue(e,t){return new ct(e,t)}function Ln(e){var t=e.j;if(e.j=void 0,typeof t=="function"){De++;var r=z;z=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,_o(e),o}finally{z=r,Cr()}}}function _o(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Ln(e)}function Ki(e){if(z!==this)throw new Error("Out-of-order effect");Nn(this),z=e,this.f&=-2;try{8&this.f&&_o(this)}finally{Cr()}}function kt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Gt&&Gt.push(this)}function qe(e,t){var r=new kt(e,t);try{r.c()}catch(i){throw r.d(),i}var o=r.d.bind(r);return o[Symbol.dispose]=o,o}var Wi,Gt,z,Vt,De,kr,Yi,yo,xr,Sr,bo=f(()=>{Wi=Symbol.for("preact-signals");z=void 0;Vt=void 0,De=0,kr=0,Yi=0,yo=0,xr=void 0,Sr=0;te.prototype.brand=Wi;te.prototype.h=function(){return!0};te.prototype.S=function(e){var t=this,r=this.t;r!==e&&e.e===void 0&&(e.x=r,this.t=e,r!==void 0?r.e=e:Jt(function(){var o;(o=t.W)==null||o.call(t)}))};te.prototype.U=function(e){var t=this;if(this.t!==void 0){var r=e.e,o=e.x;r!==void 0&&(r.x=o,e.e=void 0),o!==void 0&&(o.e=r,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Jt(function(){var i;(i=t.Z)==null||i.call(t)}))}};te.prototype.subscribe=function(e){var t=this;return qe(function(){var r=t.value;Jt(function(){return e(r)})},{name:"sub"})};te.prototype.valueOf=function(){return this.value};te.prototype.toString=function(){return this.value+""};te.prototype.toJSON=function(){return this.value};te.prototype.peek=function(){var e=this;return Jt(function(){return e.value})};Object.defineProperty(te.prototype,"value",{get:function(){var e=An(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(kr>100)throw new Error("Cycle detected");(function(r){De!==0&&kr===0&&r.l!==yo&&(r.l=yo,xr={S:r,v:r.v,i:r.i,o:xr})})(this),this.v=e,this.i++,Sr++,De++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Cr()}}}});ct.prototype=new te;ct.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Sr))return!0;if(this.g=Sr,this.f|=1,this.i>0&&!En(this))return this.f&=-2,!0;var e=z;try{Mn(this),z=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(r){this.v=r,this.f|=16,this.i++}return z=e,Nn(this),this.f&=-2,!0};ct.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}te.prototype.S.call(this,e)};ct.prototype.U=function(e){if(this.t!==void 0&&(te.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};ct.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(ct.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=An(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});kt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};kt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Ln(this),Mn(this),De++;var e=z;return z=this,Ki.bind(this,e)};kt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Vt,Vt=this)};kt.prototype.d=function(){this.f|=8,1&this.f||_o(this)};kt.prototype.dispose=function(){this.d()}});function xt(e,t){L[e]=t.bind(null,L[e]||function(){})}function Qt(e){if(Tr){var t=Tr;Tr=void 0,t()}Tr=e&&e.S()}function Fn(e){var t=this,r=e.data,o=Ji(r);o.name="ReactiveDom",o.value=r;var i=br(function(){for(var l=t,d=t.__v;d=d.__;)if(d.__c){d.__c.__$f|=4;break}var m=Ue(function(){var p=o.value.value;return p===0?0:p===!0?"":p||""}),u=Ue(function(){return!Array.isArray(m.value)&&!oo(m.value)}),g=qe(function(){if(this.N=Dn,u.value){var p=m.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=p)}}),h=t.__$u.d;return t.__$u.d=function(){g(),h.call(this)},[u,m]},[]),n=i[0],c=i[1];return n.value?c.peek():c.value}function Vi(e,t,r,o){var i=t in e&&e.ownerSVGElement===void 0,n=F(r);return{o:function(c,l){n.value=c,o=l},d:qe(function(){this.N=Dn;var c=n.value.value;o[t]!==c&&(o[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function Ji(e,t){return br(function(){return F(e,t)},[])}function Zi(){vo(function(){for(var e;e=Bn.shift();)Rn.call(e)})}function Dn(){Bn.push(this)===1&&(L.requestAnimationFrame||Qi)(Zi)}var Rn,Pr,Tr,Gi,Bn,Qi,Ee=f(()=>{Wt();S();bo();bo();Gi=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Bn=[];qe(function(){Rn=this.N})();Fn.displayName="ReactiveTextNode";Object.defineProperties(te.prototype,{constructor:{configurable:!0,value:vr(st,null).constructor},type:{configurable:!0,value:Fn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});xt("__b",function(e,t){if(Qt(),Pr=void 0,typeof t.type=="string"){var r,o=t.props;for(var i in o)if(i!=="children"){var n=o[i];n instanceof te&&(r||(t.__np=r={}),r[i]=n,o[i]=n.peek())}}e(t)});xt("__r",function(e,t){if(e(t),t.type!==st){Qt();var r,o=t.__c;o&&(o.__$f&=-2,(r=o.__$u)===void 0&&(o.__$u=r=(function(i,n){var c;return qe(function(){c=this},{name:n}),c.c=i,c})((function(i){return function(){var n;Gi&&((n=this.y)==null||n.call(this)),i.__$f|=1,i.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Pr=o,Qt(r)}});xt("__e",function(e,t,r,o){Qt(),Pr=void 0,e(t,r,o)});xt("diffed",function(e,t){Qt(),Pr=void 0;var r;if(typeof t.type=="string"&&(r=t.__e)){var o=t.__np,i=t.props,n=r.U;if(n)for(var c in n){var l=n[c];l===void 0||o&&c in o||(l.d(),n[c]=void 0)}if(o){n||(n={},r.U=n);for(var d in o){var m=n[d],u=o[d];m===void 0?(m=Vi(r,d,u,i),n[d]=m):m.o(u,i)}}}e(t)});xt("unmount",function(e,t){if(typeof t.type=="string"){var r=t.__e;if(r){var o=r.U;if(o){r.U=void 0;for(var i in o){var n=o[i];n&&n.d()}}}var c=t.__np;if(c){var l=t.props;for(var d in c)l[d]=c[d]}t.__np=void 0}else{var m=t.__c;if(m){m.__$f|=8;var u=m.__$u;u&&(m.__$u=void 0,u.d())}}e(t)});xt("__h",function(e,t,r,o){o<3&&(t.__$f|=2),e(t,r,o)});wt.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var r=this.__$u,o=r&&r.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var n=2&this.__$f;if(!(o||n||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};Qi=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function me(e){try{let t=localStorage.getItem(e)??St.get(e)??null;return t===null?null:JSON.parse(t)}catch{return St.has(e)?JSON.parse(St.get(e)):null}}function pe(e,t){if(t===null){St.delete(e);try{localStorage.removeItem(e)}catch{}return}St.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),St.delete(e)}catch{}}var St,Ct=f(()=>{"use strict";St=new Map});function Un(){let e=me(wo);if(e in Zt)return e;let t=navigator.languages.find(r=>/^(zh|en)\b/i.test(r));return t&&/^zh/i.test(t)?"zh-CN":"en"}function qn(e){H.value=e,pe(wo,e)}function jn(e){for(let[t,r]of Object.entries(e))Object.assign(ko[t],r)}function a(e,t={}){return Xi(e,t).replaceAll(/\{(\w+)\}/g,(r,o)=>ec(t[o]))}function Xi(e,t){let r=ko[H.value][e];return r===void 0?(console.error(`There is no message "${e}" in ${H.value}.`),e):typeof r=="string"?r:(new Intl.PluralRules(H.value).select(Number(t.count))==="one"?r.one:void 0)??r.other}var wo,Zt,H,ko,Ir,ec,_=f(()=>{"use strict";Ee();Ct();wo="mall.language",Zt={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},H=F(Un()),ko={"zh-CN":{},en:{}};H.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===wo&&(H.value=Un())});Ir=e=>e in ko[H.value];ec=e=>typeof e=="number"?new Intl.NumberFormat(H.value).format(e):String(e??"")});function Kn(e,t){[Wn,Yn]=[e,t],addEventListener("popstate",()=>{So(!1)}),document.addEventListener("click",tc),addEventListener("scroll",rc,{passive:!0}),history.state?.key||history.replaceState({key:Gn()},""),So(!1)}function Q(e,t={}){let r={key:Gn()};t.replace?history.replaceState(r,"",e):(Jn(),history.pushState(r,"",e)),So(!0)}function Ar(e){history.replaceState(history.state,"",location.pathname+e),lt.value&&(lt.value={...lt.value,url:new URL(location.href)})}function Vn(e){let t=e.split("/");for(let r of Wn){let o=r.pattern.split("/");if(o.length===t.length&&o.every((i,n)=>i===t[n]||i.startsWith("{")&&t[n]!=="")){let i=o.flatMap((n,c)=>n.startsWith("{")?[[n.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:r,params:Object.fromEntries(i)}}}return null}function tc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!Vn(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),Q(t.pathname+t.search+t.hash))}async function So(e){let t=++Xt,r=new URL(location.href),o=Vn(r.pathname)??{route:Yn,params:{}};Or.value=!0;try{let i=await o.route.load();if(t!==Xt)return;sessionStorage.removeItem(xo),lt.value={Page:i.default,params:o.params,url:r,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(xo)===null)sessionStorage.setItem(xo,"yes"),location.reload();else throw i}finally{t===Xt&&(Or.value=!1)}}function rc(){clearTimeout(Co),Co=setTimeout(Jn,100)}function Jn(){clearTimeout(Co),history.replaceState({...history.state,top:scrollY},"")}function Qn(){let e=lt.value,t=Te(!0);return $o(()=>{if(!e)return;let r=e.isNew?0:history.state?.top??0;oc(r),t.current||nc(),t.current=!1},[e?.key]),e&&s`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function oc(e){let t=performance.now()+1500,r=Xt;(function o(){r===Xt&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(o))})()}function nc(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function R(e,t){$o(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var lt,Or,Wn,Yn,Xt,xo,Gn,Co,Y=f(()=>{"use strict";Ee();S();v();lt=F(null),Or=F(!1),Wn=[],Xt=0,xo="mall.reloaded";history.scrollRestoration="manual";Gn=()=>String(Date.now())+String(Math.random()).slice(2,8)});function T({name:e,size:t=20}){return s`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${ac[e]} />
  </svg>`}var ac,fe=f(()=>{"use strict";v();ac={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function ie(e,t="info"){let r=++ic;Tt.value=[...Tt.value.slice(-2),{id:r,text:e,kind:t}],setTimeout(()=>Po(r),sc)}var sc,ic,Tt,To,Po,Io,Me=f(()=>{"use strict";Ee();sc=6e3,ic=0,Tt=F([]),To=F("");Po=e=>Tt.value=Tt.value.filter(t=>t.id!==e),Io=e=>To.value=e});var ce,dt=f(()=>{"use strict";Ee();ce=F(navigator.onLine);addEventListener("online",()=>ce.value=!0);addEventListener("offline",()=>ce.value=!1)});function Eo(e,t,r,o=1){let i=(r-t+o)/2;i>=Ao||(Oo=e+o/2-(t+r)/2,Ao=i)}async function oa(e){Ao=1/0;for(let t=0;t<cc;t++){let r=performance.now(),o=await e();Eo(new Date(o).getTime(),r,performance.now())}}function na(e){let[,t]=ho(o=>o+1,0),r=e-ut();return k(()=>{if(!(r>0))return;let o=setTimeout(t,Math.min(r%1e3+2,1e3));return()=>clearTimeout(o)}),k(()=>{let o=()=>t(0);return document.addEventListener("visibilitychange",o),()=>document.removeEventListener("visibilitychange",o)},[]),r}var cc,Oo,Ao,ut,Pt=f(()=>{"use strict";S();cc=5,Oo=null,Ao=1/0,ut=()=>Oo===null?Date.now():Oo+performance.now()});async function ge(e,t,r={}){let o=r.repeatable??(e!=="POST"||r.key!==void 0),i=performance.now()+(r.patience??dc),n=No(16);for(let c=1;;c++)try{return await fc(e,t,r,n)}catch(l){if(!(l instanceof w)||!o||!pc(l))throw l;let d=Math.max(l.retryAfter,Math.min(mc,uc*2**(c-1))*(.5+Math.random()));if(performance.now()+d>i)throw l;r.onRetry?.(c),await Pe(d,r.signal)}}function pc(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function fc(e,t,r,o){let i={...r.headers,traceparent:`00-${o}-${No(8)}-01`};r.body!==void 0&&(i["Content-Type"]="application/json"),r.key!==void 0&&(i["Idempotency-Key"]=r.key);let n,c,l=performance.now();try{n=await fetch(lc+t,{method:e,headers:i,body:r.body===void 0?void 0:JSON.stringify(r.body),signal:r.signal,cache:"no-store"});let m=n.headers.get("Date");m&&Eo(new Date(m).getTime(),l,performance.now(),1e3),c=await n.text()}catch(m){throw r.signal?.aborted?m:new w(0,"no-answer","The shop did not answer.")}let d=hc(c);if(n.ok)return{status:n.status,body:d,headers:n.headers};throw new w(n.status,d?.code??`http-${n.status}`,d?.detail??n.statusText,d?.errors,Number(n.headers.get("Retry-After")??0)*1e3)}function hc(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Pe(e,t){return new Promise((r,o)=>{let i=setTimeout(r,e);t?.addEventListener("abort",()=>{clearTimeout(i),o(t.reason)})})}function No(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function je(e){let t=new URLSearchParams;for(let[r,o]of Object.entries(e))o!=null&&o!==""&&o!==!1&&t.set(r,String(o));return t.size===0?"":`?${t}`}var Mo,lc,dc,uc,mc,w,Ke,q=f(()=>{"use strict";Pt();Mo=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",lc=`${Mo}/api/v1`,dc=15e3,uc=300,mc=4e3,w=class extends Error{constructor(t,r,o,i,n){super(o),this.name="ApiError",this.status=t,this.code=r,this.detail=o,this.errors=i??{},this.retryAfter=n??0}};Ke=()=>No(16)});function er(e,t,r){return navigator.locks?navigator.locks.request(e,{signal:r},t):t()}async function aa(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var Lo=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Ge(e){la.add(e)}function da(){return sessionStorage.clear(),Promise.all([...la].map(e=>e()))}async function Lr(e,t){let r=me(sa)?.[ia(e)],{body:o}=await ge("POST","/login",{body:{...e,...r&&{deviceToken:r}},headers:t,repeatable:!0});pe(sa,{[ia(e)]:o.deviceToken}),Nr.value=!1,await er("mall-refresh",async()=>ma(o))}async function At(){let e=j.value?.refreshToken;await ua(),e&&await ge("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof w))throw t})}async function ua(){le=null,pe(Ot,null),Mr.value=!0,await da(),j.value=null,Mr.value=!1}function ma(e){let{sub:t,role:r}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),o={userId:t,roles:[r??[]].flat(),refreshToken:e.refreshToken};le={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},pe(Ot,o),j.value=o,It.postMessage({access:le})}async function rr(e=!1){return j.value===null?null:(e&&(le=null),tr(le)?le.token:(Ro??=yc().finally(()=>Ro=null),Ro))}function vc(e){return new Promise(t=>{if(e<=0)return t();let r=setTimeout(i,$c);It.addEventListener("message",o),It.postMessage({ask:!0});function o({data:n}){n.access===null&&e--,(tr(le)||e===0)&&i()}function i(){clearTimeout(r),It.removeEventListener("message",o),t()}})}async function Ve(e,t,r={}){let o=await rr();try{return await ge(e,t,ca(o,r))}catch(i){if(!(i instanceof w)||i.code!=="unauthenticated"||o===null)throw i;return ge(e,t,ca(await rr(!0),r))}}var Ot,sa,$c,gc,j,re,vd,Nr,Mr,le,Ro,la,It,tr,ia,yc,ca,Z,K,ve,Rr,E=f(()=>{"use strict";Ee();q();Lo();Ct();Ot="mall.session",sa="mall.device",$c=1e3,gc=3e4,j=F(me(Ot)),re=Ue(()=>j.value!==null),vd=Ue(()=>j.value?.roles.includes("admin")??!1),Nr=F(!1),Mr=F(!1),le=null,Ro=null,la=new Set,It=new BroadcastChannel("mall-session");It.addEventListener("message",({data:e})=>{e.ask&&It.postMessage({access:tr(le)?le:null}),e.access&&e.access.userId===j.value?.userId&&(le=e.access)});addEventListener("storage",e=>{if(e.key!==Ot&&e.key!==null)return;let t=me(Ot);t?.userId!==j.value?.userId&&(le=null);let r=j.value!==null&&t===null;j.value=t,r&&da()});tr=e=>e!==null&&e.userId===j.value?.userId&&e.goodUntil-gc>Date.now();ia=e=>e.email??e.mobile??e.username;yc=()=>er("mall-refresh",async()=>{if(j.value=me(Ot),j.value===null)return null;if(tr(le)||await vc(await aa()),tr(le))return le.token;try{return ma((await ge("POST","/token/refresh",{body:{refreshToken:j.value.refreshToken},repeatable:!0})).body),le.token}catch(e){if(!(e instanceof w)||e.status!==401&&e.status!==400)throw e;return await ua(),Nr.value=!0,null}});ca=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},Z=async(e,t)=>(await Ve("GET",e,t)).body,K=async(e,t,r)=>(await Ve("POST",e,{body:t,...r})).body,ve=async(e,t,r)=>(await Ve("PUT",e,{body:t,...r})).body,Rr=async(e,t)=>(await Ve("DELETE",e,t)).body});function or(){let e=me(Br);return e?{[Bo]:e}:{}}async function _e(e){if(j.value===null&&me(Br)===null){he.value={items:[],total:{amount:0,currency:"CNY"}};return}await _c(()=>Et("GET","/cart",void 0,e))}async function Fo(e,t){let r=`/cart/items/${encodeURIComponent(e)}`;t>0?await Et("PUT",r,{quantity:t}):(await Et("DELETE",r),await Et("GET","/cart"))}async function pa(e,t){he.value===null&&await Et("GET","/cart");let r=he.value?.items.find(o=>o.productId===e)?.quantity??0;await Fo(e,Math.min(999,r+t))}async function Et(e,t,r,o){try{let i=await Ve(e,t,{body:r,headers:or(),onRetry:o});i.body&&(he.value=i.body),j.value!==null?Mt():i.headers.get(Bo)&&pe(Br,i.headers.get(Bo))}catch(i){if(!(i instanceof w)||i.code!=="cart-merged")throw i;return Mt(),Et(e,t,r,o)}}async function _c(e){try{await e()}catch(t){if(!(t instanceof w))throw t}}var Br,Bo,he,Fr,Mt,mt=f(()=>{"use strict";Ee();q();E();Ct();Br="mall.cart",Bo="X-Cart-Id",he=F(null),Fr=Ue(()=>he.value?.items.reduce((e,t)=>e+t.quantity,0)??0);Ge(()=>{he.value=null});Mt=()=>pe(Br,null)});function Nt(e){k(()=>{if(e)return Do.value++,()=>{Do.value--}},[e])}async function wc(e){let t=fa;for(;!e.aborted;){try{let r=await rr();if(r===null)return;let o={Authorization:`Bearer ${r}`,Accept:"text/event-stream"},i=me(Uo);i&&(o["Last-Event-ID"]=i);let n=await fetch(`${Mo}/api/v1/notifications/stream`,{headers:o,signal:e,cache:"no-store"});n.ok&&n.body?(t=fa,await kc(n.body,e)):n.status===401&&await rr(!0)}catch(r){if(e.aborted)return;if(!(r instanceof Error))throw r}await Pe(t*(.5+Math.random()),e),t=Math.min(bc,t*2)}}async function kc(e,t){let r=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),o="";for(;;){let{done:i,value:n}=await r.read();if(i)return;o+=n;let c=o.split(`

`);o=c.pop()??"";for(let l of c){let d=l.match(/^data: (.*)$/m)?.[1];d&&xc(JSON.parse(d))}}}function xc(e){pe(Uo,e.id),ha.postMessage({userId:j.value?.userId,notification:e}),$a(e)}function $a(e){Ne.value=e,Je.value++,document.hidden||ie(e.subject,"info")}var Uo,fa,bc,Je,Ne,Do,ha,pt=f(()=>{"use strict";Ee();S();Me();q();Lo();E();Ct();Uo="mall.notifications.last",fa=1e3,bc=3e4,Je=F(0),Ne=F(null),Do=F(0),ha=new BroadcastChannel("mall-notifications");ha.addEventListener("message",({data:e})=>{e.userId===j.value?.userId&&$a(e.notification)});Ge(()=>{Je.value=0,Ne.value=null,pe(Uo,null)});qe(()=>{if(Do.value===0||!re.value)return;let e=new AbortController;return er("mall-stream",()=>wc(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function be(e,t,r={}){let[o,i]=y({data:r.initial,error:void 0,isLoading:!0}),[n,c]=y(0);return k(()=>{let l=new AbortController;return i(d=>({data:n>0?d.data:r.initial,error:void 0,isLoading:!0})),e(l.signal).then(d=>!l.signal.aborted&&i({data:d,error:void 0,isLoading:!1}),d=>!l.signal.aborted&&i(m=>({data:m.data,error:d,isLoading:!1}))),()=>l.abort()},[...t,n]),{...o,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var ft=f(()=>{"use strict";S()});function Cc(){return wa??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(qo),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),wa}async function jo(e,t){let r=await Cc();if(r)return new Promise(o=>{let i=t(r.transaction(qo,e).objectStore(qo));i.onsuccess=()=>o(i.result),i.onerror=()=>o(void 0)})}async function ht(e,t){let r=j.value?.userId;try{let o={body:await Z(e,{signal:t,patience:navigator.onLine?Sc:0}),readAt:Date.now()};return r===j.value?.userId&&!Mr.value&&jo("readwrite",i=>i.put(o,e)),{...o,isOld:!1}}catch(o){let i=o instanceof w&&o.status===0?await jo("readonly",n=>n.get(e)):void 0;if(!i)throw o;return{...i,isOld:!0}}}function Qe(e,t){let r=be(o=>ht(e,o),[e]);return k(()=>{r.data&&t?.(r.data.body)},[r.data]),{...r,data:r.data?.body,readAt:r.data?.isOld?r.data.readAt:void 0}}var qo,Sc,wa,Ze=f(()=>{"use strict";S();q();ft();E();qo="answers",Sc=5e3,wa=null;Ge(async()=>{await jo("readwrite",e=>e.clear())})});function $({kind:e,size:t,busy:r,wide:o,href:i,type:n="button",disabled:c,class:l,children:d,...m}){let u=["button",e&&`button-${e}`,t&&`button-${t}`,o&&"button-wide",l].filter(Boolean).join(" ");return i?s`<a class=${u} href=${i} ...${m}>${d}</a>`:s`<button
        class=${u}
        type=${n}
        disabled=${c}
        aria-disabled=${r?"true":void 0}
        aria-busy=${r?"true":void 0}
        ...${m}
        onClick=${r?Tc:m.onClick}
      >
        ${r&&s`<span class="spinner" aria-hidden="true"></span>`}${d}
      </button>`}var Tc,I=f(()=>{"use strict";v();Tc=e=>e.preventDefault()});function C(e){if(!(e instanceof w))throw e;let t=`problem.${e.code}`;return Ir(t)?a(t):H.value==="en"?e.detail:a("problem.other")}function se(e,t){let r=e instanceof w?e.errors[t]?.[0]:void 0;if(r!==void 0)return H.value==="en"?r:a("problem.field")}var oe=f(()=>{"use strict";q();_()});function U({heading:e="h2",icon:t="box",title:r,children:o,action:i}){return s`<div class="empty">
    <${T} name=${t} size=${40} />
    <${e}>${r}<//>
    ${o&&s`<p>${o}</p>`} ${i}
  </div>`}var $e=f(()=>{"use strict";v();fe()});function G({heading:e,error:t,onRetry:r}){return s`<div role="alert">
    <${U}
      heading=${e}
      icon="alert"
      title=${a("error.title")}
      action=${r&&s`<${$} onClick=${r}>${a("error.retry")}<//>`}
      >${C(t)}<//
    >
  </div>`}var we=f(()=>{"use strict";v();_();oe();I();$e()});function M({height:e="1.2em",count:t=1,class:r=""}){return s`<div class=${`skeletons ${r}`} role="status">
    <span class="visually-hidden">${a("loading")}</span>
    ${Array.from({length:t},(o,i)=>s`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var de=f(()=>{"use strict";v();_()});function b({kind:e="info",children:t}){return s`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${T} name=${Pc[e]} />
    <div>${t}</div>
  </div>`}var Pc,ae=f(()=>{"use strict";v();fe();Pc={info:"info",success:"check",warning:"alert",error:"alert"}});function nr(e,t){let r=`${H.value} ${e}`;return zo.has(r)||zo.set(r,t()),zo.get(r)}function O({amount:e,currency:t}){let r=nr(`money ${t}`,()=>new Intl.NumberFormat(H.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return r.format(e/10**(r.resolvedOptions().maximumFractionDigits??2))}function Sa(e,t=Date.now()){let r=(new Date(e).getTime()-t)/1e3,o=nr("ago",()=>new Intl.RelativeTimeFormat(H.value,{numeric:"auto"})),n=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(r)>=c);return n?o.format(Math.round(r/n[1]),n[0]):o.format(Math.round(r),"second")}function Ca(e){let t=Math.max(0,Math.ceil(e/1e3)),[r,o,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...r>0?[String(r)]:[],String(o).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var zo,ka,Ie,xa,X=f(()=>{"use strict";_();zo=new Map;ka=e=>nr("percent",()=>new Intl.NumberFormat(H.value,{style:"percent"})).format(e),Ie=e=>nr("dateTime",()=>new Intl.DateTimeFormat(H.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),xa=e=>nr("date",()=>new Intl.DateTimeFormat(H.value,{dateStyle:"medium"})).format(new Date(e))});function Le({of:e}){return e.readAt?s`<${b} kind="warning">${a("offline.age",{time:Sa(e.readAt)})}<//>`:null}var Lt=f(()=>{"use strict";ae();X();v();_()});function $t(e){ar.value={...ar.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function Xe(e){let t=ar.value[e];return k(()=>{t!==void 0||Ho.has(e)||(Ho.add(e),Z(`/products/${encodeURIComponent(e)}`).then(r=>$t([r]),r=>{if(!(r instanceof w))throw r;r.status===404?ar.value={...ar.value,[e]:null}:Ho.delete(e)}))},[e]),t}var ar,Ho,et=f(()=>{"use strict";Ee();S();q();E();ar=F({}),Ho=new Set});function sr({product:e,name:t,eager:r}){let o=e?.name??t??"";return s`<span class="picture">
    ${e?.imageUrl?s`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${r?"eager":"lazy"}
            decoding="async"
            fetchpriority=${r?"high":void 0}
          />`:e!==void 0&&s`<span class="picture-letter" aria-hidden="true">${[...o][0]??""}</span>`}
  </span>`}function ke({productId:e,name:t}){return s`<${sr} product=${Xe(e)} name=${t} />`}var ze=f(()=>{"use strict";v();et()});function Ta({product:e,eager:t}){let r=e.stock.available;return s`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${sr} product=${e} eager=${t} />
    <span class="product-card-name">${e.name}</span>
    <span class="product-card-foot">
      <b class="price">${O(e.price)}</b>
      ${r===0?s`<span class="small muted">${a("product.soldOut")}</span>`:r<=Ic&&s`<span class="small warn">${a("product.few",{count:r})}</span>`}
    </span>
  </a>`}var Ic,Pa=f(()=>{"use strict";v();_();X();ze();Ic=20});function Dr({products:e}){return s`<ul class="product-grid">
    ${e.map((t,r)=>s`<li key=${t.id}><${Ta} product=${t} eager=${r<4} /></li>`)}
  </ul>`}var Wo=f(()=>{"use strict";v();Pa()});var Rt,Ur=f(()=>{"use strict";_();Rt=e=>Ir(`category.${e}`)?a(`category.${e}`):e});function xe({until:e,label:t,onEnd:r,large:o}){let i=na(new Date(e).getTime()),n=Math.max(0,Math.ceil(i/1e3)),c=Te(n);k(()=>{for(let d of[60,10])c.current>d&&n<=d&&n>0&&Io(a("countdown.left",{count:d,label:t}));c.current>0&&n===0&&(Io(a("countdown.over",{label:t})),r?.()),c.current=n},[n]);let l=Math.floor(i/Ia);return s`<div class=${`countdown ${o?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&s`<span class="countdown-days">${a("countdown.days",{count:l})}</span>`}
      ${Ca(l>0?i%Ia:i)}
    </span>
  </div>`}var Ia,gt=f(()=>{"use strict";S();Me();Pt();X();v();_();Ia=864e5});var Oe,Oa,Aa,yt=f(()=>{"use strict";Oe=e=>e.state==="scheduled",Oa=e=>["open","paused","soldOut","rebuilding"].includes(e.state),Aa=e=>e.state==="closing"||e.state==="closed"});function Ea({sale:e}){let t=Oe(e);return s`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${ke} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${O(e.price)}</span>
      <${xe} until=${t?e.startsAt:e.endsAt} label=${a(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var Ma=f(()=>{"use strict";X();v();_();ze();gt();yt()});function ue({kind:e="neutral",children:t}){return s`<span class=${`badge badge-${e}`}>${t}</span>`}var tt=f(()=>{"use strict";v()});function qr({sale:e}){let t=Xe(e.productId),r=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return s`<p class="sale-price">
    <b>${O(e.price)}</b>
    ${r>0&&s`<s class="muted"><span class="visually-hidden">${a("sale.usual")} </span>${O(t.price)}</s>
        <span class="badge badge-accent">${a("sale.saved",{share:ka(r)})}</span>`}
  </p>`}var Yo=f(()=>{"use strict";X();v();_();et()});function jr({sale:e}){return Oe(e)||e.available===void 0?s`<p class="muted">${a("sale.units",{count:e.stock})}</p>`:s`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${a("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var Ko=f(()=>{"use strict";v();_();yt()});function Na({sale:e}){let t=Oe(e);return s`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${ue} kind="accent">${a("sale.flash")}<//> <span class="small muted">${a(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${qr} sale=${e} />
      <${jr} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${a(t?"sale.look":"sale.toSale")}<//
        >
        <${xe} until=${t?e.startsAt:e.endsAt} label=${a(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${ke} productId=${e.productId} name=${e.productName} /></div>
  </section>`}var La=f(()=>{"use strict";tt();I();v();_();ze();gt();Yo();Ko();yt()});var Ba={};ee(Ba,{default:()=>Ra});function Ra(){R("",a("brand"));let e=Qe("/seckill/sales?pageSize=20"),t=Qe("/products?pageSize=12",l=>$t(l.items)),r=Qe("/categories"),o=(e.data?.items??[]).filter(Oa),i=(e.data?.items??[]).filter(Oe).reverse(),[n,...c]=[...o,...i];return s`<div class="stack stack-large">
    ${n?s`<${Na} sale=${n} />`:e.isLoading?s`<div class="hero hero-empty"><${M} height="18rem" /></div>`:s`<section class="hero hero-plain">
              <h1>${a("home.welcome")}</h1>
              <p>${a("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${a("home.browse")}<//>
            </section>`}
    ${c.length>0&&s`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${a("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>s`<li key=${l.id}><${Ea} sale=${l} /></li>`)}
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
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${Rt(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${Le} of=${t} />
      ${t.error&&!t.data&&s`<${G} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&s`<${M} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&s`<${Dr} products=${t.data.items} />`}
    </section>
  </div>`}var Fa=f(()=>{"use strict";I();we();de();v();_();Y();Ze();Lt();Wo();et();Ur();Ma();La();yt()});function Bt({token:e,isLoading:t,onMore:r}){return e?s`<div class="pager"><${$} busy=${t} onClick=${r}>${a("pager.more")}<//></div>`:null}var zr=f(()=>{"use strict";v();_();I()});function Ft({label:e,checked:t,onChange:r,hint:o,...i}){return s`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${n=>r(n.currentTarget.checked)} ...${i} />
    <span>${e}${o&&s`<small class="muted">${o}</small>`}</span>
  </label>`}var Hr=f(()=>{"use strict";v()});function B({label:e,value:t,onInput:r,error:o,hint:i,as:n="input",optional:c,class:l,children:d,...m}){let u=wr(),g=[o&&`${u}-error`,i&&`${u}-hint`].filter(Boolean).join(" ")||void 0;return s`<div class=${`field ${l??""}`}>
    <label for=${u}>${e}${c&&s` <span class="muted">${a("field.optional")}</span>`}</label>
    <${n}
      id=${u}
      value=${t}
      aria-invalid=${o?"true":void 0}
      aria-describedby=${g}
      onInput=${h=>r(h.currentTarget.value)}
      ...${m}
    >
      ${d}
    <//>
    ${i&&s`<p class="hint" id=${`${u}-hint`}>${i}</p>`}
    ${o&&s`<p class="field-error" id=${`${u}-error`}>${o}</p>`}
  </div>`}var Ae=f(()=>{"use strict";S();v();_()});function Ua({query:e,onChange:t}){let r=Qe("/categories"),i=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],n=c=>l=>t({[c]:l});return s`<form
    class="filters"
    role="search"
    aria-label=${a("search.filters")}
    onSubmit=${c=>c.preventDefault()}
  >
    <${B} as="select" label=${a("search.category")} value=${e.get("category")??""} onInput=${n("category")}>
      <option value="">${a("search.category.all")}</option>
      ${(r.data?.items??[]).map(c=>s`<option key=${c.name} value=${c.name}>${Rt(c.name)}</option>`)}
    <//>
    <${B} as="select" label=${a("search.sort")} value=${e.get("sort")??i[0]} onInput=${n("sort")}>
      ${i.map(c=>s`<option key=${c} value=${c}>${a(`search.sort.${c}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Da} label=${a("search.minPrice")} value=${e.get("minPrice")} onChange=${n("minPrice")} />
      <${Da} label=${a("search.maxPrice")} value=${e.get("maxPrice")} onChange=${n("maxPrice")} />
    </div>
    <${Ft}
      label=${a("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${c=>t({inStock:c})}
    />
  </form>`}function Da({label:e,value:t,onChange:r}){return s`<${B}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${o=>r(o.currentTarget.value.trim())}
  />`}var qa=f(()=>{"use strict";Hr();Ae();v();_();Ze();Ur()});var Ha={};ee(Ha,{default:()=>za});function za({query:e}){let t=je(Object.fromEntries(e)),r=e.get("q")??"";R(r?a("search.for",{q:r}):a("search.title"),a("brand"));let[,o]=y(0),[i,n]=y({}),c=ir.get(t),l=async(m,u)=>{n({busy:!0});try{let g={...Object.fromEntries(e),pageSize:Oc,continuationToken:m},{body:h,isOld:p,readAt:x}=await ht(`/products${je({...g,minPrice:ja(e.get("minPrice")),maxPrice:ja(e.get("maxPrice"))})}`,u);$t(h.items);let N=m?ir.get(t)?.items??[]:[];ir.set(t,{items:[...N,...h.items],token:h.continuationToken,readAt:p?x:void 0}),n({})}catch(g){u.aborted||n({error:g})}};k(()=>{if(ir.has(t)&&!lt.value?.isNew)return;let m=new AbortController;return l(null,m.signal),()=>m.abort()},[t]);let d=m=>{let u=je({...Object.fromEntries(e),...m});ir.delete(u),Ar(u),o(g=>g+1)};return s`<div class="with-filters">
    <h1 class="with-filters-title">${r?a("search.for",{q:r}):a("search.title")}</h1>
    <div class="stack">
      <${Ua} query=${e} onChange=${d} />
    </div>
    <section class="stack" aria-label=${a("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&s`<${Le} of=${c} />`}
      ${i.error&&s`<${G} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&s`<${M} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&s`<${U} icon="search" title=${a("search.nothing")} action=${s`<${$} href="/search">${a("search.clear")}<//>`}
          >${a("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&s`<${Dr} products=${c.items} />`}
      ${c&&s`<${Bt} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Oc,ir,ja,Wa=f(()=>{"use strict";S();q();I();$e();we();zr();de();v();_();Y();Lt();Ze();Wo();et();qa();Oc=12,ir=new Map;ja=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function Dt({value:e,max:t=999,disabled:r,name:o,onChange:i}){let n=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return s`<div class="quantity" role="group" aria-label=${a("quantity.of",{name:o})}>
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
  </div>`}var Wr=f(()=>{"use strict";fe();v();_()});function Ya({available:e}){return e===0?s`<p class="stock stock-none"><${T} name="alert" />${a("product.none")}</p>`:e<=Ac?s`<p class="stock stock-few"><${T} name="alert" />${a("product.few",{count:e})}</p>`:s`<p class="stock stock-good"><${T} name="check" />${a("product.inStock")}</p>`}var Ac,Ka=f(()=>{"use strict";fe();v();_();Ac=20});var Va={};ee(Va,{default:()=>Ga});function Ga({id:e}){let t=Qe(`/products/${encodeURIComponent(e)}`,o=>$t([o])),r=t.data;return R(r?.name??"",a("brand")),t.error instanceof w&&t.error.status===404?s`<${U}
      heading="h1"
      icon="search"
      title=${a("problem.product-not-found")}
      action=${s`<${$} kind="primary" href="/search">${a("home.browse")}<//>`}
    />`:t.error&&!r?s`<${G} heading="h1" error=${t.error} onRetry=${t.reload} />`:r?s`<article class="product">
    <${sr} product=${r} eager />
    <div class="stack">
      <p class="small"><a href=${`/search?category=${encodeURIComponent(r.category)}`}>${Rt(r.category)}</a></p>
      <h1>${r.name}</h1>
      <p class="price price-large">${O(r.price)}</p>
      <p class="product-description">${r.description}</p>
      <${Ya} available=${r.stock.available} />
      <${Le} of=${t} />
      <${Ec} product=${r} onChanged=${t.reload} />
    </div>
  </article>`:s`<div class="product"><${M} height="24rem" /><${M} count=${5} height="2rem" /></div>`}function Ec({product:e,onChanged:t}){let[r,o]=y(1),[i,n]=y({}),c=e.stock.available,l=async()=>{n({busy:!0});try{await pa(e.id,r),n({done:!0}),ie(a("cart.added",{name:e.name}),"success")}catch(d){n({error:d})}t()};return ce.value?s`<div class="stack">
    <div class="row">
      <${Dt} value=${r} max=${Math.max(1,Math.min(c,999))} onChange=${o} name=${e.name} />
      <${$} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${a(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&s`<${$} href="/cart" size="large">${a("cart.go")}<//>`}
    </div>
    ${i.error&&s`<${b} kind="error">${C(i.error)}<//>`}
  </div>`:s`<${b} kind="warning">${a("offline.noBuying")}<//>`}var Ja=f(()=>{"use strict";S();Me();q();I();$e();we();ae();de();X();v();_();dt();oe();Y();mt();Lt();Ze();Ur();ze();et();Wr();Ka()});function Qa({ticket:e,onEnd:t}){let r=`/orders/${encodeURIComponent(e.orderId)}`,o=e.status==="held";return s`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${T} name="check" size=${24} />${a(o?"ticket.held":"ticket.sold")}</h2>
    <p>${a(o?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${o&&e.payBy&&s`<${xe} until=${e.payBy} label=${a("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${r}>${a(o?"ticket.pay":"ticket.order")}<//>
  </section>`}var Za=f(()=>{"use strict";I();fe();v();_();gt()});function Xa({sale:e,place:t,onChanged:r}){let[o,i]=y({}),n=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async d=>{i({busy:!0});try{await d(),i({})}catch(m){i({error:m})}r()},l=t?.status==="waiting";return s`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${T} name="clock" size=${24} />${l?a("waiting.in",{position:t.position??1}):a("waiting.title")}
    </h2>
    <p>${a(l?"waiting.in.words":"waiting.words")}</p>
    ${o.error&&s`<${b} kind="error">${C(o.error)}<//>`}
    ${l?s`<div><${$} busy=${o.busy} onClick=${()=>c(()=>Rr(n))}>${a("waiting.leave")}<//></div>`:s`<${$}
            kind="primary"
            size="large"
            wide
            busy=${o.busy}
            onClick=${()=>c(()=>K(n,{quantity:1},{repeatable:!0}))}
            >${a("waiting.join")}<//
          >`}
  </section>`}var es=f(()=>{"use strict";S();I();fe();ae();v();_();oe();E()});function ts({sale:e,mine:t}){let[r,o]=y(1),{ticket:i}=t;if(!ce.value)return s`<${b} kind="warning">${a("offline.noBuying")}<//>`;if(t.entering)return s`<${Mc} again=${t.again} />`;if(i&&i.status!=="released")return s`<${Qa} ticket=${i} onEnd=${t.look} />`;if(!re.value){let l=encodeURIComponent(location.pathname);return s`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&s`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${a("sale.login")}<//>`}
      <p class="small muted">${a("sale.login.hint")}</p>
    </div>`}let n=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof w&&t.refusal.code==="sold-out",c=e.state==="open"&&!n;return s`<div class="stack">
    ${i?.status==="released"&&s`<${b} kind="warning">${a("sale.released")}<//>`}
    ${t.refusal&&s`<${b} kind="error">${C(t.refusal)}<//>`}
    ${n?s`<${Xa} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?s`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&s`<${Dt} value=${r} max=${e.perBuyerLimit} name=${e.productName} onChange=${o} />`}
                <${$}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!c}
                  onClick=${()=>t.ask(r)}
                  data-testid="enter"
                  >${a(c?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${a(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:s`<${b} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${a(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function Mc({again:e}){return s`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${a("sale.asking")}<//>
    <p class="small muted">${a(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var rs=f(()=>{"use strict";S();q();I();ae();v();_();dt();oe();E();Wr();Za();es()});function Rc(e){let t=Math.random(),r=e?.state==="scheduled"?new Date(e.startsAt).getTime()-ut():0;return r>Go&&r<Lc?{pause:r-Go*(.5+.4*t),setsClock:!0}:r>0&&r<=Go?{pause:r+300+2e3*t}:{pause:Nc[e?.state??"open"]*(.5+t)}}function os(e){let[t,r]=y({}),[o,i]=y(0);return k(()=>{let n=new AbortController,{signal:c}=n;return d().catch(m=>{if(!c.aborted)throw m}),document.addEventListener("visibilitychange",()=>document.hidden||i(m=>m+1),{signal:c}),()=>n.abort();async function l(){let{body:m}=await ge("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||r({sale:m}),m}async function d(){let m,u=!1;for(;;){try{if(u?m=await l():(await oa(async()=>(m=await l()).serverTime),u=!0),m?.state==="closed")return}catch(h){if(c.aborted)return;if(!(h instanceof w))throw h;if(r(p=>({...p,error:h})),h.status===404)return}let g=Rc(m);if(await Pe(g.pause,c),document.hidden)return;g.setsClock&&(u=!1)}}},[e,o]),{...t,reload:()=>i(n=>n+1),isOver:t.sale!==void 0&&Aa(t.sale)}}var Nc,Go,Lc,ns=f(()=>{"use strict";S();q();Pt();yt();Nc={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},Go=15e3,Lc=6e4});function ss(e,t,r,o){let i=Vo.get(e);if(i)return i;let n=Number(sessionStorage.getItem(cr+e)??r);sessionStorage.setItem(cr+e,String(n));let c=Uc(e,t,n,o).finally(()=>Vo.delete(e));return Vo.set(e,c),c}async function Uc(e,t,r,o){for(;;)try{let i=await K(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:r},{repeatable:!0,patience:Bc,onRetry:o});return sessionStorage.removeItem(cr+e),i}catch(i){if(i instanceof w&&i.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-ut())<Fc){await Pe(Dc*(.5+Math.random()));continue}throw i instanceof w&&i.status>=400&&i.status<500&&sessionStorage.removeItem(cr+e),i}}var cr,Bc,Fc,Dc,Vo,as,is=f(()=>{"use strict";q();Pt();E();cr="mall.entering.",Bc=9e4,Fc=1500,Dc=120,Vo=new Map,as=e=>sessionStorage.getItem(cr+e)!==null});function ls(e){let t=e?.id,[r,o]=y({}),[i,n]=y(0),c=e?.state==="soldOut"||r.place?.status==="waiting",l=async d=>{if(t){o(m=>({...m,entering:!0,again:!1,refusal:void 0}));try{let m=await ss(t,e.startsAt,d,()=>o(u=>({...u,again:!0})));o({ticket:m,isKnown:!0})}catch(m){if(!(m instanceof w))throw m;o(u=>({...u,entering:!1,refusal:m}))}}};return k(()=>{t&&re.value&&as(t)&&l(1)},[t,re.value]),k(()=>{if(!t||!re.value||r.entering)return;let d=new AbortController;return m(d.signal).catch(u=>{if(!d.signal.aborted)throw u}),()=>d.abort();async function m(u){let g=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let h=await cs(Z(`${g}/ticket`,{signal:u}),"ticket-not-found"),p=h?.status==="held"||!c?void 0:await cs(Z(`${g}/waiting`,{signal:u}),"not-waiting");if(u.aborted||(o(x=>({...x,ticket:h,place:p,isKnown:!0})),h?.status==="sold"))return}catch(h){if(u.aborted)return;if(!(h instanceof w))throw h}await Pe((c||r.ticket?.status==="held"?qc:jc)*(.5+Math.random()),u),document.hidden&&await new Promise(h=>document.addEventListener("visibilitychange",h,{once:!0,signal:u}))}}},[t,j.value?.userId,c,i,Ne.value?.id,r.entering]),{...r,ask:l,look:()=>n(d=>d+1)}}async function cs(e,t){try{return await e}catch(r){if(r instanceof w&&r.code===t)return;throw r}}var qc,jc,ds=f(()=>{"use strict";S();q();E();pt();is();qc=5e3,jc=2e4});var ms={};ee(ms,{default:()=>us});function us({id:e}){let{sale:t,error:r,reload:o}=os(e),i=ls(t),n=Xe(t?.productId??"");if(R(t?.productName??a("sale.flash"),a("brand")),Nt(i.place?.status==="waiting"||i.ticket?.status==="held"),r instanceof w&&r.status===404)return s`<${U}
      heading="h1"
      icon="search"
      title=${a("problem.sale-not-found")}
      action=${s`<${$} kind="primary" href="/">${a("nav.home")}<//>`}
    />`;if(!t)return r?s`<${G} heading="h1" error=${r} onRetry=${o} />`:s`<div class="product"><${M} height="24rem" /><${M} count=${4} height="3rem" /></div>`;let l=Oe(t)&&new Date(t.startsAt).getTime()<=ut()?{...t,state:"open",available:t.available??t.stock}:t,d=Hc(l);return s`<article class="product sale">
    <${ke} productId=${t.productId} name=${t.productName} />
    <div class="stack">
      <p class="row">
        <${ue} kind="accent">${a("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${ue} kind=${zc[l.state]}>${a(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${qr} sale=${t} />
      ${d&&s`<${xe} large until=${d.until} label=${a(d.label)} onEnd=${o} key=${d.label} />`}
      <${jr} sale=${l} />
      <${ts} sale=${l} mine=${i} />
      <p class="small muted">${a("sale.rules",{count:t.perBuyerLimit,from:Ie(t.startsAt),to:Ie(t.endsAt)})}</p>
      ${n&&s`<p class="product-description">${n.description}</p>`}
    </div>
  </article>`}function Hc(e){return Oe(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var zc,ps=f(()=>{"use strict";q();tt();I();$e();we();de();Pt();X();v();_();Y();pt();ze();et();gt();rs();Yo();yt();Ko();ns();ds();zc={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function fs({line:e,busy:t,onChange:r}){let o=Xe(e.productId)?.stock.available;return s`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${ke} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${a("cart.each",{price:O(e.price)})}</span>
      ${e.warning&&s`<span class="small warn row"
          ><${T}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&o!==void 0?a("product.few",{count:o}):a(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&s`<${Dt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>r(e.productId,i)} />`}
      <b class="price">${O(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>r(e.productId,0)}
        aria-label=${a("cart.remove",{name:e.name})}
      >
        <${T} name="trash" />
      </button>
    </div>
  </li>`}var hs=f(()=>{"use strict";fe();X();v();_();ze();et();Wr()});var gs={};ee(gs,{default:()=>$s});function $s(){R(a("cart.title"),a("brand"));let[e,t]=y({});k(()=>{_e()},[]);let r=async(l,d)=>{t({busy:l});try{await Fo(l,d),t({})}catch(m){t({error:m})}};if(he.value===null)return ce.value?s`<${M} height="6rem" count=${3} />`:s`<${U} heading="h1" icon="offline" title=${a("offline.cart")}>${a("offline.noBuying")}<//>`;let{items:o,total:i}=he.value;if(o.length===0)return s`<${U}
      heading="h1"
      icon="cart"
      title=${a("cart.empty")}
      action=${s`<${$} kind="primary" href="/search">${a("home.browse")}<//>`}
      >${a("cart.empty.hint")}<//
    >`;let n=o.filter(l=>l.warning),c=o.some(l=>l.warning!=="unavailable")&&!n.some(l=>l.warning==="insufficient-stock");return s`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${a("cart.title")}</h1>
      ${n.length>0&&s`<${b} kind="warning">${a("cart.changed")}<//>`}
      ${e.error&&s`<${b} kind="error">${C(e.error)}<//>`}
      <ul class="lines">
        ${o.map(l=>s`<${fs} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${r} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${a("cart.summary")}>
      <p class="row spread"><span>${a("cart.total")}</span><b class="price price-large" data-testid="total">${O(i)}</b></p>
      ${ce.value?s`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?re.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${a("cart.checkout")}<//
            >`:s`<${b} kind="warning">${a("offline.noBuying")}<//>`}
      <p class="small muted">${a(re.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var ys=f(()=>{"use strict";S();I();$e();ae();de();X();v();_();dt();oe();Y();E();mt();hs()});function Se({heading:e="h1",children:t}){if(re.value)return t;let r=encodeURIComponent(location.pathname+location.search);return s`<${U}
    heading=${e}
    icon="user"
    title=${a("login.needed")}
    action=${s`<${$} kind="primary" href=${`/login?next=${r}`}>${a("login.title")}<//>`}
  />`}var vt=f(()=>{"use strict";I();$e();v();_();E()});function Yr({address:e={},submit:t,onSubmit:r,onCancel:o}){let[i,n]=y({country:"CN",...e}),[c,l]=y({}),d=u=>String(i[u]??"");return s`<form class="stack address-form" onSubmit=${async u=>{if(u.preventDefault(),Jo.some(([g,,h])=>!h&&!d(g).trim()))return l({tried:!0});l({busy:!0});try{await r({...Object.fromEntries(Jo.map(([g])=>[g,d(g).trim()||null])),isDefault:i.isDefault??null}),l({})}catch(g){l({error:g})}}} novalidate>
    ${c.error&&s`<${b} kind="error">${C(c.error)}<//>`}
    <div class="form-grid">
      ${Jo.map(([u,g,h])=>s`<${B}
            key=${u}
            label=${a(`address.${u}`)}
            name=${u}
            autocomplete=${g}
            optional=${h}
            class=${u.startsWith("line")?"form-wide":""}
            value=${d(u)}
            onInput=${p=>n({...i,[u]:p})}
            error=${c.tried&&!h&&!d(u).trim()?a("login.missing"):se(c.error,u)}
          />`)}
    </div>
    <${Ft}
      label=${a("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${u=>n({...i,isDefault:u})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${o&&s`<${$} kind="quiet" onClick=${o}>${a("dialog.cancel")}<//>`}
    </div>
  </form>`}var Jo,Qo=f(()=>{"use strict";S();I();Hr();Ae();ae();v();_();oe();Jo=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function _t({address:e}){return s`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var Kr=f(()=>{"use strict";v()});function Gr({value:e,onChange:t}){let r=be(l=>Z("/profile/addresses",{signal:l}),[]),[o,i]=y(!1),n=r.data?.items??[];if(k(()=>{let l=n.find(d=>d.isDefault)??n[0];e===null&&l&&t(l.id)},[r.data]),r.error)return s`<${G} error=${r.error} onRetry=${r.reload} />`;if(!r.data)return s`<${M} height="5rem" count=${2} />`;let c=async l=>{let d=await K("/profile/addresses",l,{key:Ke()});r.set({items:[...n,d]}),t(d.id),i(!1)};return s`<fieldset class="choices">
    <legend class="visually-hidden">${a("checkout.address")}</legend>
    ${n.map(l=>s`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${e===l.id} onChange=${()=>t(l.id)} />
          <${_t} address=${l} />
        </label>`)}
    ${o||n.length===0?s`<div class="card">
            <${Yr} submit=${a("address.use")} onSubmit=${c} onCancel=${n.length>0?()=>i(!1):void 0} />
          </div>`:s`<div><${$} onClick=${()=>i(!0)}>${a("address.add")}<//></div>`}
  </fieldset>`}var Zo=f(()=>{"use strict";S();q();I();we();de();v();_();ft();E();Qo();Kr()});async function vs(e,t){let r=e?{body:e,key:Ke()}:JSON.parse(sessionStorage.getItem(lr));sessionStorage.setItem(lr,JSON.stringify(r));try{let o=await K("/orders",r.body,{key:r.key,patience:Wc,onRetry:t});return sessionStorage.removeItem(lr),o}catch(o){throw o instanceof w&&o.status>=400&&o.status<500&&o.status!==401&&sessionStorage.removeItem(lr),o}}var lr,Wc,Vr,_s=f(()=>{"use strict";q();E();lr="mall.checkout",Wc=18e4,Vr=()=>sessionStorage.getItem(lr)!==null});var ws={};ee(ws,{default:()=>bs});function bs(){return R(a("checkout.title"),a("brand")),s`<${Se}><${Yc} /><//>`}function Yc(){let[e,t]=y(null),[r,o]=y({}),i=async d=>{o({busy:!0});try{let m=await vs(d,()=>o({busy:!0,again:!0}));Q(`/orders/${encodeURIComponent(m.id)}`,{replace:!0})}catch(m){o({error:m})}await _e()};k(()=>{Vr()?i(null):_e()},[]);let n=async()=>{if(Vr())return i(null);if(e===null)return o({tried:!0});let d=JSON.stringify(he.value);return o({busy:!0}),await _e(()=>o({busy:!0,again:!0})),JSON.stringify(he.value)===d?i({addressId:e}):o({changed:!0})};if(he.value===null)return s`<${M} height="8rem" count=${3} />`;let{items:c,total:l}=he.value;return c.length===0&&!Vr()?s`<${U}
      heading="h1"
      icon="cart"
      title=${a("cart.empty")}
      action=${s`<${$} kind="primary" href="/orders">${a("nav.orders")}<//>`}
    />`:s`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${a("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${a("checkout.address")}</h2>
        ${r.tried&&e===null&&s`<${b} kind="error">${a("checkout.address.missing")}<//>`}
        <${Gr} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${a("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${c.map(d=>s`<li key=${d.productId} class="row spread">
              <span
                >${a("order.line",{name:d.name,count:d.quantity})}${d.warning&&s` <span class="small warn">${a(`cart.warning.${d.warning}`)}</span>`}</span
              >
              <span class="price">${O(d.lineTotal)}</span>
            </li>`)}
      </ul>
      <p class="row spread total"><span>${a("cart.total")}</span><b class="price price-large">${O(l)}</b></p>
      ${r.error&&s`<${b} kind="error">${C(r.error)}<//>`}
      ${r.changed&&s`<${b} kind="warning">${a("checkout.changed")}<//>`}
      ${r.again&&s`<${b} kind="info">${a("checkout.again")}<//>`}
      ${ce.value?s`<${$} kind="primary" size="large" wide busy=${r.busy} onClick=${n}>${a("checkout.place")}<//>`:s`<${b} kind="warning">${a("offline.noBuying")}<//>`}
      <p class="small muted">${a("checkout.note")}</p>
    </aside>
  </div>`}var ks=f(()=>{"use strict";S();I();$e();ae();de();X();v();_();dt();oe();Y();vt();mt();Zo();_s()});var Ss={};ee(Ss,{default:()=>xs});function xs({id:e}){return R(a("pay.title"),a("brand")),s`<${Se}><${Kc} paymentId=${e} /><//>`}function Kc({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),r=be(u=>Z(`/orders/${encodeURIComponent(t)}`,{signal:u}),[t]),[o,i]=y({}),n=`/orders/${encodeURIComponent(t)}`,c=(u,g)=>K(`/payments/simulated/${encodeURIComponent(u)}`,{outcome:g},{repeatable:!0}),l=async(u,g)=>{i({busy:u});try{let{status:h}=await g();h==="paid"||h==="declined"?Q(n,{replace:!0}):i({status:h})}catch(h){i({error:h})}},d=async()=>{await c(e,"declined");let u=await K(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await c(u.paymentId,"paid"),c(e,"paid")};if(r.error)return s`<${U}
      heading="h1"
      icon="alert"
      title=${C(r.error)}
      action=${s`<${$} href="/orders">${a("nav.orders")}<//>`}
    />`;if(!r.data)return s`<${M} height="12rem" />`;let m=r.data.status==="awaitingPayment";return s`<div class="card narrow stack provider">
    <p class="small muted">${a("pay.simulated")}</p>
    <h1>${a("pay.amount",{total:O(r.data.total)})}</h1>
    ${m&&r.data.payBy&&s`<${xe} until=${r.data.payBy} label=${a("pay.keptFor")} onEnd=${r.reload} />`}
    ${!m&&s`<${b} kind="warning">${a("pay.late")}<//>`}
    ${o.error&&s`<${b} kind="error">${C(o.error)}<//>`}
    ${o.status&&s`<${b} kind=${o.status==="pending"?"info":"warning"}>${a(`pay.${o.status}`)}<//>`}
    <${$}
      kind="primary"
      size="large"
      wide
      busy=${o.busy==="paid"}
      onClick=${()=>l("paid",()=>c(e,"paid"))}
      >${a("pay.confirm")}<//
    >
    <${$} wide busy=${o.busy==="declined"} onClick=${()=>l("declined",()=>c(e,"declined"))}
      >${a("pay.decline")}<//
    >
    ${m&&s`<${$} wide busy=${o.busy==="twice"} onClick=${()=>l("twice",d)}>${a("pay.twice")}<//>`}
    <a class="small" href=${n}>${a("pay.back")}</a>
    <p class="small muted">${a("pay.explain")}</p>
  </div>`}var Cs=f(()=>{"use strict";S();I();$e();ae();de();X();v();_();oe();ft();Y();E();vt();gt()});var dr,Ts,Ps,Xo=f(()=>{"use strict";dr={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Ts=Object.keys(dr),Ps=e=>["pending","awaitingPayment","refunding"].includes(e.status)||(e.refunds??[]).some(t=>t.status==="requested")});var Os={};ee(Os,{default:()=>Is});function Is({query:e}){return R(a("orders.title"),a("brand")),s`<div class="stack">
    <h1>${a("orders.title")}</h1>
    <${Se} heading="h2"><${Gc} status=${e.get("status")??""} /><//>
  </div>`}function Gc({status:e}){let[t,r]=y({}),o=Jr.get(e),i=async(n,c)=>{r({busy:!0});try{let{body:l,isOld:d,readAt:m}=await ht(`/orders${je({status:e,pageSize:10,continuationToken:n})}`,c),u=n?Jr.get(e)?.items??[]:[];Jr.set(e,{items:[...u,...l.items],token:l.continuationToken,readAt:d?m:void 0}),r({})}catch(l){c.aborted||r({error:l})}};return k(()=>{let n=new AbortController;return i(null,n.signal),()=>n.abort()},[e,Ne.value?.id]),s`<div class="stack">
    <nav aria-label=${a("orders.filter")}>
      <ul class="chips">
        ${["",...Ts].map(n=>s`<li key=${n}>
              <button
                type="button"
                class="chip"
                aria-pressed=${n===e?"true":"false"}
                onClick=${()=>Ar(je({status:n}))}
              >
                ${n?a(`order.status.${n}`):a("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${o&&s`<${Le} of=${o} />`}
    ${t.error&&!o&&s`<${G} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!o&&t.busy&&s`<${M} height="7rem" count=${3} />`}
    ${o?.items.length===0&&s`<${U} title=${a("orders.none")} action=${s`<${$} kind="primary" href="/search">${a("home.browse")}<//>`}
        >${e?a("orders.none.status"):a("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(o?.items??[]).map(n=>s`<li key=${n.id}><${Vc} order=${n} /></li>`)}
    </ul>
    ${o&&s`<${Bt} token=${o.token} isLoading=${t.busy} onMore=${()=>i(o.token,new AbortController().signal)} />`}
  </div>`}function Vc({order:e}){return s`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${xa(e.createdAt)}</span>
      <${ue} kind=${dr[e.status]}>${a(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>s`<${ke} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${a("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${O(e.total)}</b>
    </span>
  </a>`}var Jr,As=f(()=>{"use strict";S();q();tt();I();$e();we();zr();de();X();v();_();Y();E();vt();pt();Lt();Ze();ze();Xo();Jr=new Map;Ge(()=>Jr.clear())});function Es({title:e,onClose:t,children:r,actions:o}){let i=wr(),n=Te(null);return k(()=>{let c=n.current;return c.showModal(),()=>c.close()},[]),s`<dialog
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
  </dialog>`}var Ms=f(()=>{"use strict";S();v();_();fe()});function Ce({title:e,children:t,confirm:r,danger:o,canConfirm:i=!0,onConfirm:n,onClose:c}){let[l,d]=y({busy:!1}),m=async()=>{d({busy:!0});try{await n(),c()}catch(u){d({busy:!1,error:u})}};return s`<${Es}
    title=${e}
    onClose=${c}
    actions=${s`<${$} onClick=${c}>${a("dialog.cancel")}<//>
      <${$} kind=${o?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${m}>${r}<//>`}
  >
    ${t} ${l.error&&s`<${b} kind="error">${C(l.error)}<//>`}
  <//>`}var bt=f(()=>{"use strict";S();v();_();oe();I();Ms();ae()});function Ns({order:e,onChanged:t}){let[r,o]=y(null),i=Qc[e.status],n=async()=>{await K(`/orders/${encodeURIComponent(e.id)}/${r}`),t()};return s`${i&&s`<${$} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>o(i)}>${a(`order.${i}`)}<//>`}
  ${r&&s`<${Ce}
      title=${a(`order.${r}`)}
      confirm=${a(`order.${r}`)}
      danger=${r!=="receive"}
      onConfirm=${n}
      onClose=${()=>o(null)}
    >
      <p>${a(`order.${r}.what`,{total:O(r==="refund"?Jc(e):e.total)})}</p>
    <//>`}`}var Jc,Qc,Ls=f(()=>{"use strict";S();I();bt();v();_();X();E();Jc=({total:e,refunds:t})=>({...e,amount:e.amount-(t??[]).reduce((r,o)=>r+o.amount.amount,0)}),Qc={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Rs({order:e,onChanged:t}){let[r,o]=y(!1),[i,n]=y(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await ve(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return s`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${a("order.address")}</h2>
    ${e.address?s`<${_t} address=${e.address} />`:s`<${b} kind="warning">${a("order.address.missing")}<//>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>o(!0)}>${a(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${r&&s`<${Ce}
        title=${a("order.address")}
        confirm=${a("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>o(!1)}
      >
        <${Gr} value=${i} onChange=${n} />
      <//>`}
  </section>`}var Bs=f(()=>{"use strict";S();I();bt();ae();v();_();E();Kr();Zo()});function Fs({order:e}){return s`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${a("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>s`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${ke} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${a("order.each",{price:O(t.price),count:t.quantity})}</span>
              ${t.refundedQuantity&&s`<span class="small muted">${a("refund.back",{count:t.refundedQuantity})}</span>`}
            </div>
            <b class="price">${O(t.lineTotal)}</b>
          </li>`)}
    </ul>
    <p class="row spread total"><span>${a("cart.total")}</span><b class="price price-large">${O(e.total)}</b></p>
    ${e.refunded&&s`<p class="row spread"><span>${a("refunds.total")}</span><b class="price">${O(e.refunded)}</b></p>`}
  </section>`}var Ds=f(()=>{"use strict";X();v();_();ze()});var Us,Qr,qs=f(()=>{"use strict";Us={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},Qr=(e,t)=>t.quantity-(e.refunds??[]).flatMap(r=>r.items).filter(r=>r.productId===t.productId).reduce((r,o)=>r+o.quantity,0)});function js({order:e,onChanged:t}){let[r,o]=y(!1),i=e.items.filter(l=>Qr(e,l)>0),n=i.reduce((l,d)=>l+Qr(e,d),0),c=e.status==="paid"&&n>1||e.status==="completed"&&n>0;return!e.refunds&&!c?null:s`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${a("refunds.title")}</h2>
    ${e.refunds&&s`<ul class="stack">
        ${e.refunds.map(l=>s`<li key=${l.id} class="row spread" data-testid="refund" data-status=${l.status}>
              <span>
                <b class="price">${O(l.amount)}</b>
                <${ue} kind=${Us[l.status]}>${a(`refund.status.${l.status}`)}<//><br />
                <span class="small muted"
                  >${l.items.map(d=>a("refund.units",{name:Xc(e,d.productId),count:d.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${Ie(l.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>o(!0)}>${a("refunds.ask")}<//></div>`}
    ${r&&s`<${Zc} order=${e} lines=${i} onChanged=${t} onClose=${()=>o(!1)} />`}
  </section>`}function Zc({order:e,lines:t,onChanged:r,onClose:o}){let[i,n]=y({}),[c,l]=y(""),d=Te({body:"",key:""}),m=t.filter(g=>i[g.productId]).map(g=>({productId:g.productId,quantity:i[g.productId]})),u=async()=>{let g={items:m,reason:c};d.current.body!==JSON.stringify(g)&&(d.current={body:JSON.stringify(g),key:Ke()}),await K(`/orders/${encodeURIComponent(e.id)}/refunds`,g,{key:d.current.key}),r()};return s`<${Ce}
    title=${a("refunds.ask")}
    confirm=${a("refunds.confirm")}
    canConfirm=${m.length>0&&c.trim()!==""}
    onConfirm=${u}
    onClose=${o}
  >
    <p>${a(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${t.map(g=>s`<${B}
          key=${g.productId}
          as="select"
          label=${g.name}
          value=${i[g.productId]??0}
          onInput=${h=>n(p=>({...p,[g.productId]:Number(h)}))}
        >
          ${Array.from({length:Qr(e,g)+1},(h,p)=>s`<option key=${p} value=${p}>${p}</option>`)}
        <//>`)}
    <${B} label=${a("refunds.reason")} value=${c} onInput=${l} maxlength="200" required />
  <//>`}var Xc,zs=f(()=>{"use strict";S();q();tt();I();bt();Ae();X();v();_();qs();E();Xc=(e,t)=>e.items.find(r=>r.productId===t)?.name??t});function Hs({order:e}){return s`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${a("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,r)=>s`<li key=${r} class="done">
            <span class="dot" aria-hidden="true"><${T} name="check" size=${14} /></span>
            <span><b>${a(`order.step.${t.status}`)}</b><br /><span class="small muted">${Ie(t.at)}</span></span>
          </li>`)}
      ${(el[e.status]??[]).map(t=>s`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${a(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&s`<p class="small muted">${a(rl(e.reason))}</p>`}
    ${e.shipment&&s`<p class="row small"><${T} name="truck" />${a("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var el,tl,rl,Ws=f(()=>{"use strict";fe();X();v();_();el={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};tl=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],rl=e=>`order.reason.${tl.includes(e)?e:"other"}`});function Ys({order:e,onChanged:t}){let[r,o]=y({}),i=e.payment?.status,n=async()=>{o({busy:!0});try{let c=await K(`/orders/${encodeURIComponent(e.id)}/pay`,{provider:"simulated"},{repeatable:!0});Q(`/pay/${encodeURIComponent(c.paymentId)}`)}catch(c){o({error:c}),t()}};return e.status==="pending"?s`<${b}>${a("pay.preparing")}<//>`:e.status==="awaitingPayment"?s`<section class="card pay-panel" aria-label=${a("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${a("pay.toPay")}</span><br /><b class="price price-large">${O(e.total)}</b></p>
        ${e.payBy&&s`<${xe} until=${e.payBy} label=${a("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${i==="declined"&&s`<${b} kind="error">${a("pay.declined")}<//>`}
      ${i==="pending"&&s`<${b} kind="info">${a("pay.pending")}<//>`}
      ${r.error&&s`<${b} kind="error">${C(r.error)}<//>`}
      ${ce.value?s`<${$} kind="primary" size="large" busy=${r.busy} onClick=${n}
              >${a(i==="declined"?"pay.again":"pay.now")}<//
            >`:s`<${b} kind="warning">${a("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?s`<div class="notice notice-success">
      <${T} name="check" />
      <p>${a("pay.paid")}</p>
    </div>`:!e.refunds&&(i==="refundDue"||i==="refunded")?s`<${b} kind="info">${a(`pay.${i}`)}<//>`:null}var Ks=f(()=>{"use strict";S();I();fe();ae();X();v();_();dt();oe();Y();E();gt()});var Js={};ee(Js,{default:()=>Vs});function Vs({id:e}){return R(a("order.title"),a("brand")),s`<${Se}><${al} id=${e} /><//>`}function al({id:e}){let[t,r]=y({}),[o,i]=y(0),n=Te(performance.now()),{order:c,error:l}=t,d=c&&["completed","rejected","cancelled","refunded"].includes(c.status);Nt(c!==void 0&&!d),k(()=>{let u=new AbortController;return g(u.signal),()=>u.abort();async function g(h){let p=!1;for(;!p&&!h.aborted;){let x=Gs;try{let{body:N,isOld:P,readAt:D}=await ht(`/orders/${encodeURIComponent(e)}`,h);if(h.aborted)return;r({order:N,readAt:P?D:void 0}),p=["completed","rejected","cancelled","refunded"].includes(N.status),x=Ps(N)&&!P?Gs:ol}catch(N){if(h.aborted)return;if(!(N instanceof w))throw N;let P=N.status===404&&e.includes(".")&&performance.now()-n.current<nl;P||r(D=>({...D,error:N})),p=N.status===404&&!P}p||await sl(x,h)}}},[e,o,Ne.value?.id]);let m=()=>i(u=>u+1);return l instanceof w&&l.status===404?s`<${U}
      heading="h1"
      icon="search"
      title=${a("problem.order-not-found")}
      action=${s`<${$} kind="primary" href="/orders">${a("nav.orders")}<//>`}
    />`:c?s`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${a("orders.title")}</a></p>
        <div class="row">
          <h1>${a("order.title")}</h1>
          <span data-testid="status" data-status=${c.status} aria-live="polite"
            ><${ue} kind=${dr[c.status]}>${a(`order.status.${c.status}`)}<//></span
          >
        </div>
        <p class="small muted">${a("order.placed",{time:Ie(c.createdAt),id:c.id})}</p>
      </header>
      <${Le} of=${t} />
      <${Ys} order=${c} onChanged=${m} />
      <${Fs} order=${c} />
      <${js} order=${c} onChanged=${m} />
      <${Rs} order=${c} onChanged=${m} />
    </section>
    <aside class="stack">
      <${Hs} order=${c} />
      <${Ns} order=${c} onChanged=${m} />
    </aside>
  </div>`:l?s`<${G} heading="h1" error=${l} onRetry=${m} />`:s`<${M} height="8rem" count=${3} />`}async function sl(e,t){try{for(await Pe(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(r=>document.addEventListener("visibilitychange",r,{once:!0,signal:t}))}catch(r){if(!t.aborted)throw r}}var Gs,ol,nl,Qs=f(()=>{"use strict";S();q();tt();I();$e();we();de();X();v();_();Y();vt();pt();Lt();Ze();Ls();Bs();Ds();zs();Xo();Ws();Ks();Gs=2e3,ol=2e4,nl=6e4});function Re(e,t,r){let[o,i]=y(e),[n,c]=y({});return{form:o,set:d=>m=>i(u=>({...u,[d]:m})),reset:()=>i(e),...n,submit:async d=>{if(d.preventDefault(),r&&!r(o))return c({tried:!0});c({busy:!0});try{await t(o),c({})}catch(m){c({error:m})}}}}var Ut=f(()=>{"use strict";S()});function Zs({headers:e,onDone:t}){let{form:r,set:o,busy:i,tried:n,error:c,submit:l}=Re({name:"",password:""},async({name:d,password:m})=>{await Lr({...qt(d.trim()),password:m},e?.()),t()},({name:d,password:m})=>d.trim()!==""&&m!=="");return s`<form class="stack" onSubmit=${l} novalidate>
    ${Nr.value&&s`<${b} kind="warning">${a("login.ended")}<//>`}
    ${c&&s`<${b} kind="error">${C(c)}<//>`}
    <${B}
      label=${a("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${r.name}
      onInput=${o("name")}
      error=${n&&!r.name.trim()?a("login.missing"):void 0}
    />
    <${B}
      label=${a("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${r.password}
      onInput=${o("password")}
      error=${n&&!r.password?a("login.missing"):void 0}
    />
    <${$} kind="primary" size="large" type="submit" wide busy=${i}>${a("login.submit")}<//>
  </form>`}function qt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var Zr=f(()=>{"use strict";v();_();oe();E();Ut();I();Ae();ae()});function ur(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var en=f(()=>{"use strict"});var ei={};ee(ei,{default:()=>Xs});function Xs({query:e}){R(a("login.title"),a("brand"));let t=ur(e);k(()=>{re.value&&Q(t,{replace:!0})},[re.value]);let r=async()=>{Mt(),await _e()};return s`<div class="card narrow stack">
    <h1>${a("login.title")}</h1>
    <${Zs} headers=${or} onDone=${r} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${a("login.register")}</a>
      <a href="/password">${a("login.forgotten")}</a>
    </p>
  </div>`}var ti=f(()=>{"use strict";S();Zr();v();_();Y();E();mt();en()});var oi={};ee(oi,{default:()=>ri});function ri({query:e}){R(a("register.title"),a("brand"));let{form:t,set:r,busy:o,tried:i,error:n,submit:c}=Re({name:"",password:"",displayName:""},async({name:d,password:m,displayName:u})=>{let g=qt(d.trim());await ge("POST","/register",{body:{...g,password:m,...u.trim()&&{displayName:u.trim()}}}),await Lr({...g,password:m},or()),Mt(),await ve("/profile",{displayName:u.trim()||null,language:H.value}),await _e(),Q(ur(e),{replace:!0})},({name:d,password:m})=>d.trim()!==""&&m.length>=Xr),l=Object.keys(qt(t.name.trim())).map(d=>se(n,d)).find(Boolean);return s`<div class="card narrow stack">
    <h1>${a("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${n&&s`<${b} kind="error">${C(n)}<//>`}
      <${B}
        label=${a("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${r("name")}
        error=${i&&!t.name.trim()?a("login.missing"):l}
      />
      <${B}
        label=${a("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${r("password")}
        hint=${a("register.password",{count:Xr})}
        error=${i&&t.password.length<Xr?a("register.short",{count:Xr}):se(n,"password")}
      />
      <${B}
        label=${a("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${r("displayName")}
        error=${se(n,"displayName")}
      />
      <${$} kind="primary" size="large" type="submit" wide busy=${o}>${a("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(ur(e))}`}>${a("register.login")}</a></p>
  </div>`}var Xr,ni=f(()=>{"use strict";I();Ae();Zr();ae();q();v();_();oe();Y();E();Ut();mt();en();Xr=8});var si={};ee(si,{default:()=>ai});function ai(){R(a("password.title"),a("brand"));let[e,t]=y(!1),{form:r,set:o,busy:i,error:n,submit:c}=Re({name:"",code:"",newPassword:""},async l=>{let d=qt(l.name.trim());e?(await ge("POST","/password/reset",{body:{...d,code:l.code.trim(),newPassword:l.newPassword}}),ie(a("password.changed"),"success"),Q("/login",{replace:!0})):(await ge("POST","/password/forgotten",{body:d}),t(!0))});return s`<div class="card narrow stack">
    <h1>${a("password.title")}</h1>
    <p class="muted">${a(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${n&&s`<${b} kind="error">${C(n)}<//>`}
      <${B}
        label=${a("login.name")}
        name="name"
        autocomplete="username"
        value=${r.name}
        onInput=${o("name")}
        readonly=${e}
        error=${se(n,"email")??se(n,"mobile")}
      />
      ${e&&s`<${B}
            label=${a("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${r.code}
            onInput=${o("code")}
            error=${se(n,"code")}
          />
          <${B}
            label=${a("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${r.newPassword}
            onInput=${o("newPassword")}
            error=${se(n,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${i}>${a(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var ii=f(()=>{"use strict";S();Me();q();I();Ae();Zr();ae();v();_();oe();Y();Ut()});function Be({page:e,children:t}){R(a(`account.${e}`),a("brand"));let r=async()=>{Q("/"),await At()};return s`<${Se}>
    <div class="with-nav">
      <nav aria-label=${a("nav.account")} class="side-nav">
        ${Object.entries(il).map(([o,i])=>s`<a key=${o} href=${i} aria-current=${o===e?"page":void 0}>${a(`account.${o}`)}</a>`)}
        <${$} kind="plain" onClick=${r}>${a("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${a(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var il,jt=f(()=>{"use strict";v();_();Y();I();E();vt();il={profile:"/account",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function ci({channel:e,onClose:t,onDone:r}){let[o,i]=y(""),[n,c]=y(void 0);k(()=>{K("/profile/verification",{channel:e}).catch(d=>{if(!(d instanceof w))throw d;c(d)})},[]);let l=async()=>r(await K("/profile/verification/confirm",{channel:e,code:o.trim()}));return s`<${Ce}
    title=${a("profile.verify")}
    confirm=${a("profile.verify.confirm")}
    canConfirm=${o.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${n?s`<${b} kind="error">${C(n)}<//>`:s`<p>${a("profile.verify.sent")}</p>`}
    <${B} label=${a("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${o} onInput=${i} />
  <//>`}var li=f(()=>{"use strict";S();q();bt();Ae();ae();v();_();oe();E()});var mi={};ee(mi,{default:()=>ui});function ui(){return s`<${Be} page="profile"><${cl} /><//>`}function cl(){let e=be(t=>Z("/profile",{signal:t}),[]);return e.error?s`<${G} error=${e.error} onRetry=${e.reload} />`:e.data?s`<${ll} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${a("profile.names")}</h2>
      <${di} profile=${e.data} channel="email" onChanged=${e.set} />
      <${di} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:s`<${M} height="4rem" count=${3} />`}function ll({profile:e,onChanged:t}){let{form:r,set:o,busy:i,error:n,submit:c}=Re({displayName:e.displayName??"",language:e.language??H.value},async l=>{t(await ve("/profile",{displayName:l.displayName.trim()||null,language:l.language})),ie(a("saved"),"success")});return s`<form class="card stack" onSubmit=${c} novalidate>
    ${n&&s`<${b} kind="error">${C(n)}<//>`}
    <${B}
      label=${a("register.displayName")}
      optional
      autocomplete="name"
      value=${r.displayName}
      onInput=${o("displayName")}
      error=${se(n,"displayName")}
    />
    <${B}
      as="select"
      label=${a("profile.language")}
      value=${r.language}
      onInput=${o("language")}
      error=${se(n,"language")}
    >
      ${Object.entries(Zt).map(([l,d])=>s`<option key=${l} value=${l}>${d}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${i}>${a("save")}<//></div>
  </form>`}function di({profile:e,channel:t,onChanged:r}){let[o,i]=y(!1);if(!e[t])return null;let n=e[`${t}Verified`];return s`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${n?s`<${ue} kind="good">${a("profile.verified")}<//>`:s`<${$} size="small" onClick=${()=>i(!0)}>${a("profile.verify")}<//>`}
    </div>
    ${o&&s`<${ci} channel=${t} onClose=${()=>i(!1)} onDone=${r} />`}
  </div>`}var pi=f(()=>{"use strict";S();Me();tt();I();we();Ae();ae();de();v();_();oe();ft();E();jt();Ut();li()});var hi={};ee(hi,{default:()=>fi});function fi(){return s`<${Be} page="addresses"><${dl} /><//>`}function dl(){let e=be(l=>Z("/profile/addresses",{signal:l}),[]),[t,r]=y(null),[o,i]=y(null);if(e.error)return s`<${G} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${M} height="6rem" count=${2} />`;let n=e.data.items,c=async l=>{t==="new"?await K("/profile/addresses",l,{key:Ke()}):await ve(`/profile/addresses/${t?.id}`,l),r(null),e.reload()};return t?s`<div class="card">
      <${Yr} address=${t==="new"?{}:t} submit=${a("save")} onSubmit=${c} onCancel=${()=>r(null)} />
    </div>`:s`${n.length===0&&s`<${U} title=${a("addresses.none")}>${a("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${n.map(l=>s`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&s`<${ue} kind="accent">${a("addresses.default")}<//>`}<${_t} address=${l} />
            </div>
            <div class="actions">
              <${$} size="small" onClick=${()=>r(l)} aria-label=${a("addresses.edit.of",{name:l.recipient})}
                >${a("addresses.edit")}<//
              >
              <${$}
                size="small"
                kind="danger"
                onClick=${()=>i(l)}
                aria-label=${a("addresses.remove.of",{name:l.recipient})}
                >${a("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" onClick=${()=>r("new")}>${a("address.add")}<//></div>
    ${o&&s`<${Ce}
        title=${a("addresses.remove")}
        confirm=${a("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await Rr(`/profile/addresses/${o.id}`),e.reload()}}
      >
        <${_t} address=${o} />
      <//>`}`}var $i=f(()=>{"use strict";S();q();tt();I();bt();$e();we();de();v();_();ft();E();jt();Qo();Kr()});var yi={};ee(yi,{default:()=>gi});function gi(){return s`<${Be} page="security"><${ul} /><//>`}function ul(){let{form:e,set:t,busy:r,error:o,submit:i}=Re({currentPassword:"",newPassword:""},async n=>{await ve("/profile/password",n),ie(a("password.changed"),"success"),Q("/login"),await At()});return s`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${a("security.words")}</p>
    ${o&&s`<${b} kind="error">${C(o)}<//>`}
    <${B}
      label=${a("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${se(o,"currentPassword")}
    />
    <${B}
      label=${a("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${se(o,"newPassword")}
    />
    <div>
      <${$} kind="primary" type="submit" busy=${r} disabled=${!e.currentPassword||!e.newPassword}
        >${a("password.change")}<//
      >
    </div>
  </form>`}var vi=f(()=>{"use strict";Me();I();Ae();ae();v();_();oe();Y();E();jt();Ut()});var bi={};ee(bi,{default:()=>_i});function _i(){return s`<${Be} page="channels"><${ml} /><//>`}function ml(){let e=be(r=>Z("/notifications/preferences",{signal:r}),[]);if(e.error)return s`<${G} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${M} height="3rem" count=${2} />`;let t=async r=>{try{e.set(await ve("/notifications/preferences",r)),ie(a("saved"),"success")}catch(o){if(!(o instanceof w))throw o;e.set({...e.data}),ie(C(o),"error")}};return s`<div class="card stack">
    <p class="muted">${a("channels.words")}</p>
    ${["email","sms"].map(r=>s`<${Ft}
          key=${r}
          label=${a(`channels.${r}`)}
          checked=${e.data[r]}
          onChange=${o=>t({...e.data,[r]:o})}
        />`)}
  </div>`}var wi=f(()=>{"use strict";Me();q();Hr();we();de();v();_();oe();ft();E();jt()});var xi={};ee(xi,{default:()=>ki});function ki(){return s`<${Be} page="data"><${pl} /><//>`}function pl(){let[e,t]=y(!1),[r,o]=y(""),[i,n]=y(!1),c=async()=>{n(!0);try{fl(JSON.stringify(await Z("/profile/export"),null,2),"mall-account.json")}catch(d){if(!(d instanceof w))throw d;ie(C(d),"error")}n(!1)},l=async()=>{await Ve("DELETE","/profile",{body:{password:r}}),Q("/"),await At(),ie(a("data.deleted"),"success")};return s`<section class="card stack">
      <h2>${a("data.export")}</h2>
      <p class="muted">${a("data.export.words")}</p>
      <div><${$} busy=${i} onClick=${c}>${a("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${a("data.delete")}</h2>
      <p class="muted">${a("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${a("data.delete")}<//></div>
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
        <${B} label=${a("login.password")} type="password" autocomplete="current-password" value=${r} onInput=${o} />
      <//>`}`}function fl(e,t){let r=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:r,download:t}).click(),URL.revokeObjectURL(r)}var Si=f(()=>{"use strict";S();Me();q();I();bt();Ae();v();_();oe();Y();E();jt()});var Ti={};ee(Ti,{default:()=>Ci});function Ci(){return R(a("notifications.title"),a("brand")),s`<div class="stack">
    <h1>${a("notifications.title")}</h1>
    <${Se} heading="h2"><${hl} /><//>
  </div>`}function hl(){let[e,t]=y(null),[r,o]=y({});Nt(!0);let i=async(n,c)=>{o({busy:!0});try{let l=await Z(`/notifications/history${je({pageSize:50,continuationToken:n})}`,{signal:c}),d=l.items.filter(m=>m.channel==="push");t(m=>({items:n?[...m?.items??[],...d]:d,token:l.continuationToken})),o({})}catch(l){c.aborted||o({error:l})}};return k(()=>{let n=new AbortController;return Je.value=0,i(null,n.signal),()=>n.abort()},[Ne.value?.id]),r.error&&!e?s`<${G} error=${r.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?s`<${U} icon="bell" title=${a("notifications.none")}>${a("notifications.none.hint")}<//>`:s`<ul class="stack">
      ${e.items.map(n=>s`<li key=${n.id} class="card stack notification">
            <div class="row spread">
              <h2>${n.subject}</h2>
              <time class="small muted" datetime=${n.createdAt}>${Ie(n.createdAt)}</time>
            </div>
            <p>${n.body}</p>
          </li>`)}
    </ul>
    <${Bt} token=${e.token} isLoading=${r.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s`<${M} height="4rem" count=${4} />`}var Pi=f(()=>{"use strict";S();q();$e();we();zr();de();X();v();_();Y();E();vt();pt()});var Oi={};ee(Oi,{default:()=>Ii});function Ii(){return R(a("problem.not-found"),a("brand")),s`<${U}
    heading="h1"
    icon="search"
    title=${a("problem.not-found")}
    action=${s`<${$} kind="primary" href="/">${a("nav.home")}<//>`}
  />`}var Ai=f(()=>{"use strict";I();$e();v();_();Y()});Wt();v();_();var zn={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address."};var Hn={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.refund-exceeds-payment":"\u53EF\u9000\u6570\u91CF\u4E0D\u8DB3\u3002","problem.refund-too-late":"\u5DF2\u8D85\u8FC7\u53EF\u7533\u8BF7\u9000\u6B3E\u7684\u671F\u9650\uFF0C\u8BF7\u8054\u7CFB\u6211\u4EEC\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002"};Y();Ee();Ct();var Zn="mall.theme",Er=F(me(Zn)??"auto");Er.subscribe(e=>document.documentElement.dataset.theme=e);function Xn(e){Er.value=e,pe(Zn,e==="auto"?null:e)}fe();Me();v();_();fe();function ea(){return s`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${To.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Tt.value.map(e=>s`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Po(e.id)} aria-label=${a("dialog.close")}>
              <${T} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}v();_();dt();Y();v();_();function ta(){return s`<div class="settings">
    <label>
      <span>${a("settings.language")}</span>
      <select value=${H.value} onChange=${e=>qn(e.currentTarget.value)} data-testid="language">
        ${Object.entries(Zt).map(([e,t])=>s`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${a("settings.theme")}</span>
      <select value=${Er.value} onChange=${e=>Xn(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>s`<option key=${e} value=${e}>${a(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}v();_();function ra(){return s`<footer class="footer">
    <div class="footer-inner">
      <p class="muted small">${a("footer.about")} <a href="/licences.txt" target="_blank">${a("footer.licences")}</a></p>
      <${ta} />
    </div>
  </footer>`}S();fe();v();_();Y();E();mt();pt();function ga(){k(()=>{_e()},[re.value]);let e=t=>{t.preventDefault();let r=new FormData(t.currentTarget).get("q")?.toString().trim();Q(r?`/search?q=${encodeURIComponent(r)}`:"/search")};return s`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${a("brand")}</span></a>
      <form class="header-search" role="search" onSubmit=${e}>
        <${T} name="search" />
        <input type="search" name="q" maxlength="100" placeholder=${a("search.placeholder")} aria-label=${a("search.label")} />
      </form>
      <nav class="header-nav" aria-label=${a("nav.mine")}>
        ${re.value?s`<a class="nav-link" href="/orders"><${T} name="box" /><span>${a("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${T} name="bell" /><span>${a("nav.notifications")}</span>
                  ${Je.value>0&&s`<b class="count" aria-label=${a("nav.unread",{count:Je.value})}>${Je.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${T} name="user" /><span>${a("nav.account")}</span></a>`:s`<a class="nav-link" href="/login"><${T} name="user" /><span>${a("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${T} name="cart" /><span>${a("nav.cart")}</span>
          ${Fr.value>0&&s`<b class="count" aria-label=${a("nav.cart.count",{count:Fr.value})}>${Fr.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function ya(){return s`<a class="skip-link" href="#content">${a("skip.content")}</a>
    <div class=${`progress ${Or.value?"progress-on":""}`} aria-hidden="true"></div>
    <${ga} />
    ${!ce.value&&s`<p class="offline" role="status"><${T} name="offline" />${a("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${Qn} /></main>
    <${ra} />
    <${ea} />`}var va={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time. Nothing was charged.","order.reason.cancelled-by-shopper":"You cancelled it. Nothing was charged.","order.reason.insufficient-stock":"There was not enough left. Nothing was charged.","order.reason.product-unavailable":"A product is not sold any more. Nothing was charged.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","refunds.title":"Money back","refunds.ask":"Give single units back","refunds.confirm":"Ask for the money","refunds.what":"Choose how many you do not want. The money goes back to you the way it was paid; the rest is sent.","refunds.whatReceived":"Choose how many you want money back for. It goes back to you the way it was paid.","refunds.reason":"Why?","refunds.total":"Given back","refund.units":"{name} \xD7 {count}","refund.back":"{count} given back","refund.status.requested":"Asked for","refund.status.processing":"On its way","refund.status.succeeded":"Given back","refund.status.failed":"Takes longer","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.addresses":"Addresses","account.security":"Password","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var _a={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","refunds.title":"\u9000\u6B3E","refunds.ask":"\u9000\u90E8\u5206\u5546\u54C1","refunds.confirm":"\u7533\u8BF7\u9000\u6B3E","refunds.what":"\u8BF7\u9009\u62E9\u4E0D\u9700\u8981\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u5176\u4F59\u5546\u54C1\u7167\u5E38\u53D1\u8D27\u3002","refunds.whatReceived":"\u8BF7\u9009\u62E9\u8981\u9000\u6B3E\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\u3002","refunds.reason":"\u539F\u56E0","refunds.total":"\u5DF2\u9000\u6B3E","refund.units":"{name} \xD7 {count}","refund.back":"\u5DF2\u9000 {count} \u4EF6","refund.status.requested":"\u5DF2\u7533\u8BF7","refund.status.processing":"\u5904\u7406\u4E2D","refund.status.succeeded":"\u5DF2\u9000\u6B3E","refund.status.failed":"\u7A0D\u6709\u5EF6\u8FDF","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5BC6\u7801","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function ba(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}Ze();var Ei=[{pattern:"/",load:()=>Promise.resolve().then(()=>(Fa(),Ba))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Wa(),Ha))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(Ja(),Va))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(ps(),ms))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(ys(),gs))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(ks(),ws))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Cs(),Ss))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(As(),Os))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(Qs(),Js))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(ti(),ei))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(ni(),oi))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(ii(),si))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(pi(),mi))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>($i(),hi))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(vi(),yi))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(wi(),bi))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(Si(),xi))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Pi(),Ti))}],Mi={pattern:"",load:()=>Promise.resolve().then(()=>(Ai(),Oi))};jn({en:{...zn,...va},"zh-CN":{...Hn,..._a}});Kn(Ei,Mi);hn(s`<${ya} />`,document.body);ba();
